import { readdirSync } from "node:fs";
import { join } from "node:path";
import { mergeLenses } from "../../../client/graph/lens.ts";
import { dataFormats } from "../../../client/out/data/formats.ts";
import type { OutChoices, OutFormat, OutTask } from "../../../client/out/format.ts";
import { checkDatasets } from "../../../server/load/check.ts";
import { rowsAsChecked } from "../../../server/load/checked-rows.ts";
import { createFaults } from "../../../server/load/fault.ts";
import { type Properties, Temporal } from "../../../server/load/value.ts";
import type { Edge, Node } from "../../../server/schema.ts";
import { sealed } from "../../../snapshot/digest.ts";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { aSnapshot } from "../../a-snapshot.ts";

/** Choices as the dialog has them at first. */
export const choices: OutChoices = {
  ...{ language: "en", theme: "light", scale: 2, transparent: false, fonts: false },
  ...{ title: true, legend: true, filters: true, asOf: true, citations: true },
};

/** Makes a file of a snapshot by the id of its format. */
export async function make(id: string, snapshot: Snapshot, more: Partial<OutTask> = {}): Promise<Blob> {
  const format = dataFormats.find((one) => one.id === id) as OutFormat;
  return format.make({ snapshot, choices, progress: () => {}, signal: new AbortController().signal, ...more });
}

/** The same as text. */
export async function makeText(id: string, snapshot: Snapshot): Promise<string> {
  return (await make(id, snapshot)).text();
}

/** Texts that break what is not written with care. */
export const hostileTexts = [
  "リチウム 鉱石 — 𠮷野家 👩‍👩‍👧‍👦🏳️‍🌈",
  "שלום עולם \u202egnp.exe\u202c مرحبا",
  "e\u0301 ≠ é, Z\u0351\u036b\u0343a\u0327lgo, ｶﾞ",
  `"double" 'single' \`back\` “curly” \\ \\u0041 \\u0022 \\u0027 \\u0060`,
  "a\nb\r\nc\rd\te",
  " blanks around ",
  "]]> <!-- --> </script><script>alert(1)</script> &amp; &#0; <![CDATA[",
  "=1+1;@SUM(A1)",
  "<img src=x onerror=alert(1)><svg onload=alert(1)> javascript:alert(1)",
  "// comment; MATCH (n) DETACH DELETE n; /* */",
  "\u2028\u2029\u0085\ufeff\u00a0",
  "__proto__",
  "{{y}} %s $param `$`",
];

/** Control characters, which XML 1.0 cannot hold. */
export const controls = "nul \u0000 bell \u0007 esc \u001b us \u001f del \u007f";

/** Values of every kind that Neo4j has. */
const everyKind: Readonly<Record<string, unknown>> = {
  text: "text",
  empty: "",
  truth: true,
  lie: false,
  whole: 42,
  below: -7,
  huge: { $type: "Integer", value: "9223372036854775807" },
  least: { $type: "Integer", value: "-9223372036854775808" },
  half: 0.5,
  tiny: 5e-324,
  large: 1.7976931348623157e308,
  nan: { $type: "Float", value: "NaN" },
  endless: { $type: "Float", value: "Infinity" },
  bottomless: { $type: "Float", value: "-Infinity" },
  minus_zero: { $type: "Float", value: "-0" },
  day: { $type: "Date", value: "2021-06-08" },
  moment: { $type: "DateTime", value: "2021-06-08T09:30:00.123456789+09:00[Asia/Tokyo]" },
  local_moment: { $type: "LocalDateTime", value: "2021-06-08T09:30:00" },
  clock: { $type: "Time", value: "09:30:00+09:00" },
  local_clock: { $type: "LocalTime", value: "09:30:00" },
  lasts: { $type: "Duration", value: "P1Y2M3DT1H0.500000000S" },
  place: { $type: "Point", value: { srid: 4326, x: 139.7, y: 35.7 } },
  spot: { $type: "Point", value: { srid: 9157, x: 1, y: -2.5, z: 3 } },
  numbers: [1, 2, 3],
  fractions: [1, 2.5],
  words: ["a", 'b"', "", "c\nd", "e;f"],
  days: [{ $type: "Date", value: "2021-06-08" }],
  none: [],
  nested: [[1, "x"], []],
  map: { a: 1, "b c": null },
  bytes: { $type: "Bytes", value: "AAECgP8=" },
};

const at = (key: string, index: number) => ({ key, x: (index % 40) * 30 + 0.1, y: Math.floor(index / 40) * -25 });

/** A snapshot with all that can go wrong in a graph of Neo4j: names, values, parallel edges, loops, nodes without a key. */
export function hostileSnapshot(): Snapshot {
  const nodes: Node[] = [
    { key: "Every:kind", labels: ["Every"], properties: { id: "kind", ...everyKind, controls } },
    ...hostileTexts.map((text, index) => ({
      key: `Odd:${text}`,
      labels: ["Odd", `Label ${index} \`x\` \\u0060 "q"`],
      properties: { id: text, said: text, [`name ${index} ${text}`]: index },
    })),
    { key: "~4:abc:1", labels: [], properties: { id: 7, label: "mine", x: "X", labels: "L", key: "K", name: "N" } },
    { key: "~4:abc:2", labels: ["Odd"], properties: { name_ja: "片方だけ" } },
    { key: "Two:1", labels: ["Two", "Every"], properties: { id: "1", half: 3, mixed: 1 } },
    { key: "Doc:1", labels: ["Doc"], properties: { id: "1", name_ja: "文書", name_en: "Document", mixed: "one" } },
  ];
  const edge = (type: string, source: string, target: string, properties: Edge["properties"], more = ""): Edge => {
    return { key: `${source}|${type}|${target}${more}`, type, source, target, properties };
  };
  const edges: Edge[] = [
    edge("LOOP", "Every:kind", "Every:kind", { ...everyKind, controls, id: 5 }),
    edge("TWIN", "Two:1", "Doc:1", { id: "a" }, "|a"),
    edge("TWIN", "Two:1", "Doc:1", { id: "b", weight: 0.5, kind: "k" }, "|b"),
    edge("TWIN", "Doc:1", "Two:1", { id: "back" }),
    edge("ALIKE", "Two:1", "Doc:1", { since: 1 }, "|1"),
    edge("ALIKE", "Two:1", "Doc:1", { since: 1 }, "|2"),
    ...hostileTexts.map((text, index) =>
      edge(`T ${index} ${text}`, `Odd:${text}`, "Doc:1", { said: text, basis: text, quote: text, source: "Doc:1" }),
    ),
    edge("SAYS", "Two:1", "Doc:1", {
      ...{ basis: "source", source: "Doc:1", quote: "引用", quote_start: 10, quote_end: 12, confidence: 1 },
    }),
    edge("SAYS", "Doc:1", "~4:abc:1", { basis: "inferred", source: "Doc:1", confidence: "much", quote_start: 3 }),
  ];
  const state = {
    ...aSnapshot().state,
    nodes: nodes
      .slice(0, -1)
      .map(({ key }, index) => ({ ...at(key, index), ...(index === 3 ? { hidden: true } : {}) })),
    edges: edges.map(({ key }) => ({ key })),
  };
  return sealed({
    ...withoutSum(aSnapshot()),
    title: { en: hostileTexts.join(" | ").slice(0, 290), ja: controls },
    description: { en: `--> ]]>\n// x\n${hostileTexts[3]}` },
    author: "</script>",
    elements: { nodes, edges },
    texts: [
      {
        ...{ document: "Doc:1", length: 30, pieces: [{ start: 8, text: "の「引用」です" }] },
        segments: [{ start: 8, end: 15, kind: "body", node: "Two:1" }],
      },
    ],
    state,
    story: {
      steps: [
        {
          ...{ id: "s1", title: { en: "Step </script>" }, text: { en: "Text [^1]" }, notes: {} },
          ...{ footnotes: [edges.at(-2)?.key ?? ""], state: { ...state, nodes: [at("Doc:1", 99)] } },
        },
      ],
    },
  });
}

function withoutSum({ sha256: _, ...rest }: Snapshot): Omit<Snapshot, "sha256"> {
  return rest;
}

/** All of the shipped datasets as one snapshot, with the whole texts. */
export async function shippedSnapshot(): Promise<Snapshot> {
  const faults = createFaults();
  const folders = readdirSync("data").map((name) => join("data", name));
  const checked = await checkDatasets(folders, faults);
  const nodes = new Map<string, Node>();
  const edges: Edge[] = [];
  for (const one of checked) {
    for (const table of one.nodeTables) {
      for await (const rows of rowsAsChecked(one, table)) {
        for (const { id, properties } of rows) {
          const key = `${table.label}:${id}`;
          const before = nodes.get(key)?.properties;
          nodes.set(key, { key, labels: [table.label], properties: { ...before, id, ...toJson(properties) } });
        }
      }
    }
    for (const table of one.relationshipTables) {
      for await (const rows of rowsAsChecked(one, table)) {
        for (const { start, end, type, properties } of rows) {
          const [source, target] = [`${table.from}:${start}`, `${table.to}:${end}`];
          const suffix = properties["id"] === undefined ? "" : `|${String(properties["id"])}`;
          edges.push({
            key: `${source}|${type}|${target}${suffix}`,
            type,
            source,
            target,
            properties: toJson(properties),
          });
        }
      }
    }
  }
  const datasets = checked.map(({ manifest: { id, version, title, as_of, licence } }) => {
    return { id, version, title, asOf: as_of, licence };
  });
  const lens = mergeLenses(
    checked.map(({ manifest: { id, version, title, as_of, licence, lens } }) => {
      const counts = { nodes: 0, relationships: 0 };
      return { id, version, title, asOf: as_of, licence, lens, loadedAt: "", complete: true, counts };
    }),
    undefined,
  );
  return sealed({
    ...withoutSum(aSnapshot()),
    title: { ja: "すべて", en: "All of it" },
    datasets,
    lens,
    elements: { nodes: [...nodes.values()], edges },
    texts: checked.flatMap(({ texts }) =>
      texts.map(({ document, text, segments }) => {
        return { document, length: text.length, pieces: [{ start: 0, text }], segments };
      }),
    ),
    state: { ...aSnapshot().state, nodes: [...nodes.keys()].map(at), edges: edges.map(({ key }) => ({ key })) },
  });
}

function toJson(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (typeof value === "bigint") return [name, Number(value)];
      return [name, value instanceof Temporal && value.type === "date" ? { $type: "Date", value: value.text } : value];
    }),
  );
}
