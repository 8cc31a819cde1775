import cytoscape from "cytoscape";
import { expect, test } from "vitest";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { hostileSnapshot, makeText, shippedSnapshot } from "./fixtures.ts";
import { expectedPlace, expectedSight } from "./readers.ts";

const snapshots: [name: string, snapshot: Snapshot][] = [
  ["hostile", hostileSnapshot()],
  ["shipped", await shippedSnapshot()],
];

test.each(snapshots)(
  "Cytoscape.js opens the %s graph with every value and place, and the steps go along",
  async (_, snapshot) => {
    const file = JSON.parse(await makeText("cytoscape", snapshot));
    const cy = cytoscape({ headless: true, styleEnabled: false, elements: file.elements, layout: { name: "preset" } });
    const { nodes, edges } = snapshot.elements;
    const found = (key: string) => {
      const one = cy.getElementById(key);
      return { key: one.id(), sight: one.data("in_sight"), properties: one.scratch("tsunagi").properties };
    };
    expect(
      nodes.map(({ key }) => ({
        ...found(key),
        labels: cy.getElementById(key).data("labels"),
        at: cy.getElementById(key).position(),
      })),
    ).toEqual(
      nodes.map(({ key, labels, properties }) => {
        return {
          key,
          sight: expectedSight(snapshot, key),
          properties,
          labels,
          at: expectedPlace(snapshot, key) ?? { x: 0, y: 0 },
        };
      }),
    );
    expect(
      edges.map(({ key }) => {
        const { source, target, interaction } = cy.getElementById(key).data();
        return { ...found(key), source, target, type: interaction };
      }),
    ).toEqual(
      edges.map(({ key, source, target, type, properties }) => {
        return { key, sight: expectedSight(snapshot, key), properties, source, target, type };
      }),
    );
    expect([cy.nodes().length, cy.edges().length]).toEqual([nodes.length, edges.length]);
    expect(file.tsunagi.story).toEqual(snapshot.story);
    expect(file.tsunagi.texts).toEqual(snapshot.texts);
  },
);

test("tables of Cytoscape get texts, numbers, booleans and lists, under names of their own", async () => {
  const file = JSON.parse(await makeText("cytoscape", hostileSnapshot()));
  const data = Object.fromEntries(
    file.elements.nodes.map(({ data }: { data: { id: string } }) => [data.id, data] as const),
  );
  const { day, huge, place, fractions, days, empty, truth } = data["Every:kind"];
  expect({ day, huge, place, fractions, days, empty, truth }).toEqual({
    day: "2021-06-08",
    huge: "9223372036854775807",
    place: "SRID=4326;POINT(139.7 35.7)",
    fractions: [1, 2.5],
    days: ["2021-06-08"],
    empty: "",
    truth: true,
  });
  const { id, name, key, labels } = data["~4:abc:1"];
  const own = Object.entries(data["~4:abc:1"]).filter(([field]) => field.startsWith("property."));
  expect({ id, name, key, labels }).toEqual({ id: "~4:abc:1", name: "N", key: undefined, labels: [] });
  expect(Object.fromEntries(own)).toEqual({
    "property.id": 7,
    "property.key": "K",
    "property.labels": "L",
    "property.name": "N",
  });
});
