import fc from "fast-check";
import { expect, test } from "vitest";
import { allCommands } from "../../../client/views/commands/all.ts";
import { commandOf, isPressed, type Pressed } from "../../../client/views/commands/keys.ts";
import type { ViewProps } from "../../../client/views/props.ts";
import { open } from "../graph/opened.ts";

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

async function commands() {
  const { explorer, session } = open();
  await explorer.openOverview();
  const call: ViewProps["call"] = () => Promise.reject(new Error("no server here"));
  return allCommands({ explorer, session, call });
}

test("letters heed Shift, signs do not, Ctrl is ⌘ on a Mac", () => {
  expect(isPressed("H", press("h"))).toBe(true);
  expect(isPressed("H", press("H", { shiftKey: true }))).toBe(false);
  expect(isPressed("Shift+H", press("H", { shiftKey: true }))).toBe(true);
  expect(isPressed("?", press("?", { shiftKey: true }))).toBe(true);
  expect(isPressed("Ctrl+A", press("a", { metaKey: true }))).toBe(true);
  expect(isPressed("A", press("a", { ctrlKey: true }))).toBe(false);
  expect(isPressed("+", press("+"))).toBe(true);
});

test("a key that is written with what was held is the key that was pressed", () => {
  const held = fc.record({ ctrlKey: fc.boolean(), altKey: fc.boolean(), shiftKey: fc.boolean() });
  fc.assert(
    fc.property(fc.constantFrom("a", "Z", "F2", "Enter", "ArrowUp", "5"), held, (key, with_) => {
      const names = { ctrlKey: "Ctrl", altKey: "Alt", shiftKey: "Shift" } as const;
      const parts = (Object.keys(names) as (keyof typeof names)[])
        .filter((name) => with_[name])
        .map((name) => names[name]);
      expect(isPressed([...parts, key].join("+"), press(key, with_))).toBe(true);
    }),
  );
});

test("no two commands have the same id, and no two that can be done at once the same keys", async () => {
  const all = await commands();
  const ids = all.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const keys = all
    .filter(({ possible = true }) => possible)
    .flatMap((one) => (one.keys ?? []).map((key) => key.toLowerCase()));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test("every command has a name in both languages and an icon", async () => {
  const faults = (await commands()).filter(({ name, icon }) => !name.ja || !name.en || !icon.startsWith("<"));
  expect(faults.map(({ id }) => id)).toEqual([]);
});

test("what cannot be done now leaves its keys to another command", async () => {
  const [first] = await commands();
  if (!first) throw new Error("no commands");
  const mine = { ...first, keys: ["Q"], possible: true };
  expect(
    commandOf(
      [
        { ...mine, id: "off", possible: false },
        { ...mine, id: "on" },
      ],
      press("q"),
    )?.id,
  ).toBe("on");
  expect(commandOf([mine], press("w"))).toBeUndefined();
});
