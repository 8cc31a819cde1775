import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepView, keptView } from "../../../client/kept-views.ts";

/** The browser's storage, with room for so many characters. */
function aStorage(room: number) {
  const kept = new Map<string, string>();
  const used = () => [...kept].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => void kept.delete(name),
    setItem: (name: string, value: string) => {
      const before = kept.get(name);
      kept.set(name, value);
      if (used() <= room) return;
      if (before === undefined) kept.delete(name);
      else kept.set(name, before);
      throw new DOMException("no room", "QuotaExceededError");
    },
  };
}

let storage = aStorage(1_000_000);
beforeEach(() => {
  storage = aStorage(1_000_000);
  vi.stubGlobal("localStorage", storage);
});
afterEach(() => vi.unstubAllGlobals());

const views = Array.from({ length: 30 }, (_, at) => `v=explore&n=0,0,,Thing:${at}`);

test("a picture comes back by its name, and the same picture has the same name", () => {
  const id = keepView(views[0] ?? "") ?? "";
  expect(keptView(id)).toBe(views[0]);
  expect(keepView(views[0] ?? "")).toBe(id);
  expect(keptView("nothing")).toBeUndefined();
});

test("the last twenty pictures are kept, older ones go", () => {
  const ids = views.map((view) => keepView(view) ?? "");
  expect(ids.filter((id) => keptView(id) !== undefined)).toEqual(ids.slice(10));
  expect(storage.kept.size).toBe(21);
});

test("a picture for which the browser has no room has no name, and others stay", () => {
  storage = aStorage(200);
  vi.stubGlobal("localStorage", storage);
  const id = keepView(views[0] ?? "") ?? "";
  expect(keepView("x".repeat(500))).toBeUndefined();
  expect(keptView(id)).toBe(views[0]);
});
