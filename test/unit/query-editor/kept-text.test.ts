import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepText, parse } from "../../../client/query/editing/kept-text.ts";
import type { Workbench } from "../../../client/query/types.ts";

/** A browser's storage. */
function aStorage() {
  const values = new Map<string, string>();
  return {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  };
}

const aDesk = () =>
  keepText({ text: signal(""), fields: signal({}) } as Pick<Workbench, "text" | "fields"> as Workbench);

beforeEach(() => {
  vi.stubGlobal("localStorage", aStorage());
  vi.stubGlobal("sessionStorage", aStorage());
});
afterEach(() => vi.unstubAllGlobals());

test("a reload finds the text and its parameters again", () => {
  const desk = aDesk();
  desk.text.value = "RETURN $x";
  desk.fields.value = { x: { type: "Integer", text: "1" } };
  const again = aDesk();
  expect([again.text.value, again.fields.value]).toEqual(["RETURN $x", { x: { type: "Integer", text: "1" } }]);
});

test("two tabs keep each its own text; a new one begins with the last", () => {
  const [first, second] = [aStorage(), aStorage()];
  vi.stubGlobal("sessionStorage", first);
  aDesk().text.value = "RETURN 1";
  vi.stubGlobal("sessionStorage", second);
  aDesk().text.value = "RETURN 2";
  vi.stubGlobal("sessionStorage", first);
  expect(aDesk().text.value).toBe("RETURN 1");
  vi.stubGlobal("sessionStorage", aStorage());
  expect(aDesk().text.value).toBe("RETURN 2");
});

test("what is no kept query is none", () => {
  const texts = [
    undefined,
    "",
    "{",
    "1",
    '{"cypher": 1}',
    '{"cypher": "x", "fields": {"a": {"type": "Date", "text": "y"}, "b": {"type": "Z"}}}',
  ];
  expect(texts.map(parse)).toEqual([
    ...[undefined, undefined, undefined, undefined, undefined],
    { cypher: "x", fields: { a: { type: "Date", text: "y" } } },
  ]);
});
