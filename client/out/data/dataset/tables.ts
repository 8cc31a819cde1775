import type { DocumentText, Edge } from "../../../../server/schema.ts";
import type { Snapshot } from "../../../../snapshot/schema.ts";
import { fileName, uniqueNames } from "../../file-name.ts";
import { fractionalOf, freeName, type Home, type Housed, haveOwnIds, houseNodes, parallelsOf } from "../keys.ts";
import { propertiesOf } from "../names.ts";
import { isColumnName, isLabelName, isSpaceName } from "./cell.ts";
import { halfPairs, isNamed, type Known, unsoundOf } from "./sound.ts";
import { type RowDraft, type TableRules, tableLines } from "./table.ts";

/** A table of the dataset. */
export interface DatasetTable {
  file: string;
  of: "nodes" | "relationships";
  rows: number;
  lines(): Iterable<string>;
}

/** Cuts the elements of a snapshot into the tables of a dataset; the names of nodes by key go with them. */
export function tablesOf({ elements }: Snapshot, texts: ReadonlyMap<string, DocumentText>) {
  const { nodes, edges } = elements;
  const taken = new Set([...propertiesOf(nodes), ...propertiesOf(edges)]);
  const plain = freeName("SnapshotNode", new Set(nodes.flatMap(({ labels }) => labels)));
  const otherwise: Home = { label: plain, property: freeName("snapshot_key", taken), made: true };
  const housed = apart(
    houseNodes(nodes, otherwise, (name) => isSpaceName(name) && isColumnName(name)),
    otherwise,
  );
  const homes = new Map(housed.map((one) => [one.node.key, one]));
  const keyOf = (key: string) => nameInDataset(key, homes);
  const known: Known = {
    nodes: new Set([...homes.values()].map(({ node }) => node.key).filter((key) => keyOf(key) === key)),
    texts,
  };
  const kinds = [
    ...housed.map(({ node, home }) => ({ kind: `(${home.label}`, properties: node.properties })),
    ...edges.map(({ type, properties }) => ({ kind: `[${type}`, properties })),
  ];
  const fractional = fractionalOf(kinds);
  const rest = freeName("kept_as_json", taken);
  const unique = uniqueNames((name, count) => `${name}-${count}`);
  const table = (of: DatasetTable["of"], { kind, name }: Draft, rows: RowDraft[]): DatasetTable => {
    const rules: TableRules = {
      rest,
      isFractional: (property) => fractional(kind, property),
      wanted: of === "nodes" ? {} : { confidence: { type: "double", list: false } },
    };
    const file = `${unique(fileName(plainName(name), of))}.csv`;
    return { file, of, rows: rows.length, lines: () => tableLines(rows, rules) };
  };
  const nodeTables = grouped(housed.map(nodeRow)).map(([first, rows]) => table("nodes", first, rows));
  const edgeTables = grouped(edgeRows(edges, homes, known)).map(([first, rows]) => table("relationships", first, rows));
  const none = {
    file: "nodes.csv",
    of: "nodes" as const,
    rows: 0,
    lines: () => [`${otherwise.property}:ID(${plain})\r\n`],
  };
  return { tables: [...(nodeTables.length > 0 ? nodeTables : [none]), ...edgeTables], keyOf };
}

/** A node has one home: labels that are the home of some and stand beside the home of others are no homes. */
function apart(housed: readonly Housed[], otherwise: Home): Housed[] {
  const homes = new Set(housed.map(({ home }) => home.label));
  const shared = new Set(
    housed.flatMap(({ node, home }) => {
      const others = node.labels.filter((label) => label !== home.label && homes.has(label));
      return others.length > 0 ? [...others, home.label] : [];
    }),
  );
  return housed.map((one) => (shared.has(one.home.label) ? { ...one, home: otherwise, id: one.node.key } : one));
}

function nameInDataset(key: string, homes: ReadonlyMap<string, Housed>): string | undefined {
  const found = homes.get(key);
  return found && `${found.home.label}:${found.id}`;
}

interface Draft extends RowDraft {
  /** Of what the rows of the table are, `(Label` or `[TYPE`. */
  kind: string;
  /** What the table is called. */
  name: string;
}

function grouped(rows: readonly Draft[]): [Draft, Draft[]][] {
  return [...Map.groupBy(rows, ({ group }) => group).values()].flatMap((some): [Draft, Draft[]][] => {
    const [first] = some;
    return first ? [[first, withAllFields(some)]] : [];
  });
}

/** All rows of a table have the same fields, empty where they say nothing there. */
function withAllFields(rows: readonly Draft[]): Draft[] {
  const fields = new Set(rows.flatMap(({ fixed }) => Object.keys(fixed)));
  return rows.map((row) => ({
    ...row,
    fixed: Object.fromEntries([...fields].map((field) => [field, row.fixed[field] ?? ""])),
  }));
}

function nodeRow({ node, home, id }: Housed): Draft {
  const { [home.made ? "" : home.property]: _, ...properties } = node.properties;
  const more = node.labels.filter((label) => label !== home.label && isLabelName(label));
  return {
    kind: `(${home.label}`,
    name: home.label,
    group: JSON.stringify([home.label, isNamed(properties)]),
    fixed: { [`${home.property}:ID(${home.label})`]: id, ...(more.length > 0 ? { ":LABEL": more.join(";") } : {}) },
    properties,
    aside: new Set(halfPairs(properties)),
  };
}

function edgeRows(edges: readonly Edge[], homes: ReadonlyMap<string, Housed>, known: Known): Draft[] {
  return parallelsOf(edges).flatMap((twins) => {
    const own = haveOwnIds(twins);
    return twins.flatMap((edge, index) => {
      const [start, end] = [homes.get(edge.source), homes.get(edge.target)];
      if (!start || !end) return [];
      const { id, ...properties } = edge.properties;
      const { sound, aside } = unsoundOf(edge, known);
      const named = own ? String(id) : twins.length > 1 ? String(index + 1) : "";
      return {
        kind: `[${edge.type}`,
        name: `${edge.type} ${start.home.label} ${end.home.label}`,
        group: JSON.stringify([edge.type, start.home.label, end.home.label, sound]),
        fixed: {
          [`:START_ID(${start.home.label})`]: start.id,
          [`:END_ID(${end.home.label})`]: end.id,
          ":TYPE": edge.type,
          ...(named === "" ? {} : { "id:string": named }),
        },
        properties: own || id === undefined ? properties : edge.properties,
        aside: new Set([...aside, ...halfPairs(properties), "id"]),
      };
    });
  });
}

/** `CountryGroup` as `country_group`: letters and digits of any script, nothing that a shell or a script would read. */
function plainName(text: string): string {
  const snake = text
    .normalize("NFC")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, "_")
    .toLowerCase();
  return snake.replace(/[^\w.\p{L}\p{M}\p{N}-]+/gu, "_").replace(/^[_.-]+|[_.-]+$/g, "");
}
