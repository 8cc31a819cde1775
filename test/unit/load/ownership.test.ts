import { expect, test } from "vitest";
import { claim, type GraphNode, isLastOwner, ownView } from "../../../server/load/ownership.ts";
import type { Properties } from "../../../server/load/value.ts";

const wants = (properties: Properties, labels: string[] = []): GraphNode => ({ properties, labels });
const fresh = (dataset: string, properties: Properties, labels: string[] = []): GraphNode => ({
  properties: { id: "JPN", ...properties, _tsunagi_datasets: [dataset] },
  labels: ["Country", ...labels],
});

/** The node after a claim, as the update of the graph leaves it. */
function after(node: GraphNode, dataset: string, wanted?: GraphNode): GraphNode {
  const { set, add, drop } = claim(node, dataset, "Country", "id", wanted);
  const properties: Properties = { ...node.properties };
  for (const [name, value] of Object.entries(set)) {
    if (value === null) delete properties[name];
    else properties[name] = value;
  }
  return { properties, labels: [...new Set([...node.labels, ...add])].filter((label) => !drop.includes(label)).sort() };
}

const a = wants({ name: "Japan", iso: "JP" }, ["Partner"]);
const b = wants({ name: "Japan", mined: 3n });

test("two datasets on one node leave the same, whoever comes first", () => {
  const ab = after(fresh("a", a.properties, a.labels), "b", b);
  const ba = after(fresh("b", b.properties), "a", a);
  expect(ab).toEqual(ba);
  expect(ab).toEqual({
    properties: {
      id: "JPN",
      name: "Japan",
      iso: "JP",
      mined: 3n,
      _tsunagi_datasets: ["a", "b"],
      _tsunagi_owned: ["a :Partner", "a iso", "a name", "b mined", "b name"],
    },
    labels: ["Country", "Partner"],
  });
  expect(ownView(ab, "a", "Country", "id")).toEqual(a);
  expect(ownView(ab, "b", "Country", "id")).toEqual(b);
});

test("a dataset that leaves takes only what nobody else says", () => {
  const both = after(fresh("a", a.properties, a.labels), "b", b);
  expect(after(both, "a")).toEqual(fresh("b", b.properties));
  expect(after(both, "b")).toEqual({ ...fresh("a", a.properties), labels: ["Country", "Partner"] });
  expect([isLastOwner(both, "a"), isLastOwner(fresh("a", {}), "a")]).toEqual([false, true]);
});

test("a property that left the file goes, unless the other dataset has it", () => {
  const both = after(fresh("a", a.properties, a.labels), "b", b);
  const less = after(both, "a", wants({}));
  expect(less).toEqual({
    properties: {
      id: "JPN",
      name: "Japan",
      mined: 3n,
      _tsunagi_datasets: ["a", "b"],
      _tsunagi_owned: ["a ", "b mined", "b name"],
    },
    labels: ["Country"],
  });
});

test("what was there before any dataset stays when the dataset goes", () => {
  const foreign: GraphNode = { properties: { id: "JPN", note: "mine" }, labels: ["Country"] };
  const adopted = after(foreign, "a", a);
  expect(adopted.properties).toMatchObject({ note: "mine", _tsunagi_foreign: true, _tsunagi_datasets: ["a"] });
  expect(isLastOwner(adopted, "a")).toBe(false);
  expect(after(adopted, "a")).toEqual(foreign);
});

test("a foreign property on a node of our own counts as ours and is a difference", () => {
  const node = fresh("a", { ...a.properties, extra: "by hand" }, a.labels);
  expect(ownView(node, "a", "Country", "id").properties).toEqual({ ...a.properties, extra: "by hand" });
  expect(after(node, "a", a)).toEqual({ ...fresh("a", a.properties), labels: ["Country", "Partner"] });
});
