import { expect, test } from "vitest";
import { storyKeys } from "../../../client/views/viewer/story-keys.ts";

/** What a key does on a story of five steps. */
function pressed(key: string, more: object = {}): string[] {
  const did: string[] = [];
  const player = {
    ...{ steps: Array.from({ length: 5 }), go: (step: number) => did.push(`go ${step}`) },
    ...{ next: () => did.push("next"), previous: () => did.push("previous") },
  };
  const event = { key, target: null, preventDefault: () => did.push("kept"), ...more };
  storyKeys(event as unknown as KeyboardEvent, player as never);
  return did;
}

test("arrows and page keys turn the pages, Home and End go to the ends, and the browser does nothing else then", () => {
  expect(["ArrowRight", "PageDown", "ArrowLeft", "PageUp", "Home", "End"].map((key) => pressed(key))).toEqual([
    ...[
      ["kept", "next"],
      ["kept", "next"],
      ["kept", "previous"],
      ["kept", "previous"],
      ["kept", "go 1"],
      ["kept", "go 5"],
    ],
  ]);
});

test("other keys, keys with modifiers and keys that something else has taken are left alone", () => {
  expect([pressed("a"), pressed("ArrowUp"), pressed("Enter")]).toEqual([[], [], []]);
  for (const more of [
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { shiftKey: true },
    { defaultPrevented: true },
  ])
    expect(pressed("ArrowRight", more)).toEqual([]);
});
