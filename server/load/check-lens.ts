import type { Checked } from "./check.ts";
import { hasNode } from "./check-row.ts";
import { cite, type Faults } from "./fault.ts";

type Path = (string | number)[];

/** Warns of labels, types, properties and nodes that a lens names and none of the given datasets has: the graph may. */
export function checkLens(checked: Checked, all: readonly Checked[], faults: Faults): void {
  const { manifest, name, place } = checked;
  const known = {
    label: namesOf(all, ({ nodes }) => nodes.keys()),
    type: namesOf(all, ({ relationships }) => [...relationships.values()].map(({ type }) => type)),
    property: namesOf(all, ({ nodeTables, relationshipTables }) =>
      [...nodeTables, ...relationshipTables].flatMap(({ columns }) => columns.map((column) => column.name)),
    ),
  };
  const warn = (path: Path, message: string) =>
    faults.warn({ file: name("dataset.yaml"), ...place(path), name: path.join("."), message });
  const need = (kind: keyof typeof known, value: string, path: Path) => {
    if (!known[kind].has(value))
      warn(path, `No ${kind} ${cite(value)} in the datasets given: it must be in the graph already.`);
  };
  for (const { kind, value, path } of mentions(manifest.lens)) need(kind, value, ["lens", ...path]);
  const nodes = (keys: readonly string[], path: Path) => {
    for (const key of keys)
      if (!all.some((one) => hasNode(one, key)))
        warn(path, `No node ${cite(key)} in the datasets given: it must be in the graph already.`);
  };
  manifest.lens.questions.forEach(({ start, to }, index) => {
    nodes([...start.keys, ...to.filter((one) => one.includes(":"))], ["lens", "questions", index]);
  });
  manifest.lens.coverage?.forEach(({ document, keys }, index) => {
    nodes([document, ...(keys ?? [])], ["lens", "coverage", index]);
  });
}

function namesOf(all: readonly Checked[], of: (one: Checked) => Iterable<string>): Set<string> {
  return new Set(all.flatMap((one) => [...of(one)]));
}

interface Mention {
  kind: "label" | "type" | "property";
  value: string;
  path: Path;
}

/** Every label, type and property a lens names. */
function mentions(lens: Checked["manifest"]["lens"]): Mention[] {
  const made: Mention[] = [];
  const label = (value: string, path: Path) => made.push({ kind: "label", value, path });
  const type = (value: string, path: Path) => made.push({ kind: "type", value, path });
  const property = (value: string, path: Path) => made.push({ kind: "property", value, path });
  for (const [name, { caption, narrow, text, variants }] of Object.entries(lens.labels)) {
    label(name, ["labels", name]);
    for (const [part, given] of Object.entries({ caption, narrow, text }))
      for (const value of [...(given?.ja ?? []), ...(given?.en ?? [])]) property(value, ["labels", name, part]);
    if (variants) property(variants.property, ["labels", name, "variants", "property"]);
  }
  for (const [name, { colourOf, detail }] of Object.entries(lens.relationships)) {
    type(name, ["relationships", name]);
    label(colourOf, ["relationships", name, "colourOf"]);
    for (const value of detail) property(value, ["relationships", name, "detail"]);
  }
  for (const name of Object.keys(lens.properties)) property(name, ["properties", name]);
  lens.coverage?.forEach((looked, index) => {
    label(looked.label, ["coverage", index, "label"]);
    type(looked.type, ["coverage", index, "type"]);
  });
  const { overview } = lens;
  if (overview === undefined) return made;
  label(overview.rows.label, ["overview", "rows", "label"]);
  property(overview.rows.order, ["overview", "rows", "order"]);
  for (const part of ["group", "card", "amount"] as const) {
    const given = overview[part];
    if (given === undefined) continue;
    type(given.type, ["overview", part, "type"]);
    label(given.label, ["overview", part, "label"]);
  }
  for (const side of ["left", "right"] as const)
    overview[side].forEach((column, index) => {
      type(column.type, ["overview", side, index, "type"]);
      for (const one of column.labels) label(one, ["overview", side, index, "labels"]);
    });
  return made;
}
