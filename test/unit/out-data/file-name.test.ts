import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName, uniqueNames } from "../../../client/out/file-name.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;

test("names that Windows refuses, or that look like others, are mended", () => {
  const names = {
    "Lithium: from the table to the partner countries": "Lithium from the table to the partner countries",
    "CON.backup": "_CON.backup",
    "aux ": "_aux",
    "nul .txt": "_nul .txt",
    COM3: "_COM3",
    CLOCK$: "_CLOCK$",
    conference: "conference",
    "a. . .": "a",
    "e\u0301te\u0301": "été",
    "invoice\u202egnp.exe": "invoice gnp.exe",
    "tab\tline\nnul\u0000": "tab line nul",
    "..\\..//etc/passwd": "etc passwd",
    "\ud800x": "x",
    " . ": "story",
  };
  expect(Object.fromEntries(Object.keys(names).map((name) => [name, fileName(name, "story")]))).toEqual(names);
});

test("long names are cut between characters, by signs and by bytes", () => {
  expect(fileName("あ".repeat(300))).toBe("あ".repeat(60));
  expect(fileName("a".repeat(300))).toBe("a".repeat(80));
  expect(fileName(`${"あ".repeat(59)}か\u3099き`)).toBe(`${"あ".repeat(59)}が`);
  expect(fileName(`${"😀".repeat(44)}🇯🇵`)).toBe("😀".repeat(44));
});

test("whatever the text is, the name is one that every system takes", () => {
  const unit = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("CON", ".", " ", "con.", "\u0301", "/", "あ", "👩‍👩‍👧"),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
      const name = fileName(parts.join(""));
      expect(name).toBe(name.normalize("NFC"));
      expect(name).toBe(name.toWellFormed());
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}\u2028\u2029]+$/u);
      expect(name).not.toMatch(/^[ .]|[ .]$|^(con|prn|aux|nul|com\d|lpt\d)[ .]*(\.|$)/i);
      expect(bytes(`${name} 2026-11-25 213000 (99).cypher`)).toBeLessThanOrEqual(255);
      expect(fileName(name)).toBe(name);
    }),
  );
});

test("a name is given once", () => {
  const unique = uniqueNames();
  expect(["a", "A", "a", "a (2)", "b"].map(unique)).toEqual(["a", "A (2)", "a (3)", "a (2) (2)", "b"]);
});
