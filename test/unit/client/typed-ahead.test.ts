import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { awaitField, typedAhead } from "../../../client/views/typed-ahead.ts";

let page = new EventTarget();

beforeEach(() => {
  page = new EventTarget();
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
});

afterEach(() => {
  typedAhead();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Presses a key; true where it did not reach the canvas. */
function press(key: string, more: object = {}): boolean {
  const event = Object.assign(new Event("keydown", { cancelable: true }), { key, ...more });
  return !page.dispatchEvent(event);
}

test("what is typed is kept as long as the field is on its way, however long that is", () => {
  awaitField();
  const kept = [..."lithi"].map((key) => press(key));
  vi.advanceTimersByTime(60_000);
  expect([...kept, press("x"), press("Backspace"), press("u"), press("m"), press("Enter")]).toEqual(
    Array(10).fill(true),
  );
  expect(typedAhead()).toBe("lithium");
});

test("Escape, Tab and keys with Ctrl go on to others; once the field is there all do", () => {
  awaitField();
  expect([press("Escape"), press("Tab"), press("k", { ctrlKey: true })]).toEqual([false, false, false]);
  expect([typedAhead(), press("a"), typedAhead()]).toEqual(["", false, ""]);
});
