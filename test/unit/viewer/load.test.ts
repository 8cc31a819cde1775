import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Call, CallError } from "../../../client/api.ts";
import { failureOf, fetchSnapshot, readShelf, upToDate } from "../../../client/viewer/load.ts";

const answering = (document: unknown) => (async () => document) as Call;
const page = (text: string | null) => ({
  getElementById: (id: string) => (id === "shelf" && text !== null ? ({ textContent: text } as HTMLElement) : null),
});

test("a document of the present version is taken as it is", async () => {
  const document = { format: "tsunagi-snapshot", version: 2, title: { en: "A" } };
  expect(await fetchSnapshot(answering(document), "x")).toBe(document);
});

test("a document of the first version is brought to the present one", async () => {
  const text = readFileSync(new URL("../snapshot/fixtures/version-1.json", import.meta.url), "utf8");
  const old = JSON.parse(text);
  const { version, title } = await fetchSnapshot(answering(old), "x");
  expect([old.version, version]).toEqual([1, 2]);
  expect(Object.values(title).join("")).not.toBe("");
});

test("what is no snapshot, and one of a later version, are told apart", async () => {
  const codeOf = (document: unknown) =>
    upToDate(document).then(
      () => "read",
      (error: unknown) => failureOf(error),
    );
  expect(await codeOf({ format: "tsunagi-snapshot", version: 3 })).toBe("newer");
  for (const document of [null, 1, "x", [], {}, { format: "tsunagi-snapshot" }, { version: 2 }])
    expect(await codeOf(document), JSON.stringify(document)).toBe("damaged");
  expect(await codeOf({ format: "tsunagi-snapshot", version: -1 })).toBe("damaged");
});

test("each thing that goes wrong has words of its own", () => {
  const codes = ["unknown_snapshot", "damaged_snapshot", "network", "too_many_requests", "internal"];
  expect(codes.map((code) => failureOf(new CallError(code, "")))).toEqual([
    ...["unknown", "damaged", "network", "busy", "other"],
  ]);
  expect(failureOf(new SyntaxError("JSON"))).toBe("damaged");
  expect(failureOf(new Error("else"))).toBe("other");
});

test("the shelf is read from the page, and nothing where it is missing or no JSON", () => {
  const shelf = { id: "x", title: { ja: "表" }, createdAt: "2026-01-01T00:00:00.000Z" };
  expect(readShelf(page(JSON.stringify({ ...shelf, other: 1 })))).toEqual(shelf);
  expect(readShelf(page(null))).toBeUndefined();
  expect(readShelf(page("{"))).toBeUndefined();
});
