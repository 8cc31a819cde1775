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

const call: ViewProps["call"] = () => Promise.reject(new Error("no server here"));

async function commands() {
  const { explorer, session } = open();
  await explorer.openOverview();
  return allCommands({ explorer, session, call });
}

/** Keys that more than one of the commands that can be done now has. */
function collisions(views: ViewProps): string[] {
  const keys = allCommands(views)
    .filter(({ possible = true }) => possible)
    .flatMap((one) => (one.keys ?? []).map((key) => key.toLowerCase()));
  return keys.filter((key, at) => keys.indexOf(key) !== at);
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
  const { explorer, session } = open();
  await explorer.openOverview();
  expect(collisions({ explorer, session, call })).toEqual([]);
});

test("no keys collide with nothing, a node, an edge or several selected, with a path, boxes, panels, while loading", async () => {
  const { explorer, session } = open();
  const views = { explorer, session, call };
  await explorer.openAround("Resource:lithium");
  const { stage, changed } = explorer.desk;
  const nodes = explorer.nodes().map(({ key }) => key);
  const edges = explorer.edges().map(({ key }) => key);
  const [from = "", along = ""] = [explorer.edges()[0]?.source, edges[0]];
  const found: string[][] = [];
  const parts = [{}, { route: { nodes: [from], edges: [along, along], hop: 1, maxHops: 6, types: [] } }];
  for (const part of parts) {
    stage.furnish({ route: undefined, ...part });
    changed();
    for (const keys of [[], nodes.slice(0, 1), edges.slice(0, 1), nodes, edges, [...nodes, ...edges]]) {
      explorer.selectMany(keys);
      for (const aside of [undefined, "paths", "history"] as const) {
        session.aside.value = aside;
        for (const busy of [undefined, { what: "", cancel: () => undefined }]) {
          session.busy.value = busy;
          found.push(collisions(views));
        }
      }
    }
  }
  expect(found.flat()).toEqual([]);
});

test("Escape ends one thing after the other: the loading, the notice, the tools, the drawer", async () => {
  const { explorer, session } = open();
  await explorer.openAround("Resource:lithium");
  explorer.select(undefined);
  let cancelled = 0;
  session.drawer.value = "table";
  session.aside.value = "history";
  session.error.value = new Error("it went wrong");
  session.busy.value = { what: "", cancel: () => (cancelled += 1) };
  const seen: string[] = [];
  for (let at = 0; at < 5; at++) {
    const command = commandOf(allCommands({ explorer, session, call }), press("Escape"));
    command?.act();
    if (cancelled > 0) session.busy.value = undefined;
    seen.push([cancelled, session.error.value === undefined, session.aside.value, session.drawer.value].join(" "));
  }
  expect(seen).toEqual(["1 false history table", "1 true history table", "1 true  table", "1 true  ", "1 true  "]);
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
