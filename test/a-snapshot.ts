import { crc32, deflateSync } from "node:zlib";
import { sealed } from "../snapshot/digest.ts";
import type { Snapshot, State } from "../snapshot/schema.ts";

/** A whole snapshot of `count` nodes in a row, each joined to the next. `over` takes the place of its parts before it is sealed. */
export function aSnapshot(over: Partial<Snapshot> = {}, count = 3): Snapshot {
  const key = (i: number) => `Thing:t${i}`;
  const numbers = Array.from({ length: count }, (_, i) => i);
  const nodes = numbers.map((i) => {
    const properties = { id: `t${i}`, name_ja: `もの ${i}`, name_en: `Thing ${i}` };
    return { key: key(i), labels: ["Thing"], properties };
  });
  const edges = numbers.slice(1).map((i) => {
    const [source, target] = [key(i - 1), key(i)];
    return { key: `${source}|NEXT|${target}`, type: "NEXT", source, target, properties: { basis: "source" } };
  });
  const state: State = {
    view: "explore",
    layout: "force",
    nodes: numbers.map((i) => ({ key: key(i), x: i * 100, y: 0 })),
    edges: edges.map((edge) => ({ key: edge.key })),
    filters: { label: [], type: [], basis: [], variant: [], rules: [] },
    frame: { width: 1440, height: 900 },
    selected: [],
    highlighted: [],
    dimmed: [],
  };
  return sealed({
    format: "tsunagi-snapshot",
    version: 2,
    title: { ja: "つながり", en: "Ties" },
    description: {},
    author: "",
    language: "ja",
    createdAt: "2026-03-01T00:00:00.000Z",
    app: { version: "0.1.0" },
    datasets: [],
    lens: { labels: {}, relationships: {}, properties: {}, questions: [] },
    elements: { nodes, edges },
    texts: [],
    state,
    made: { steps: [], seen: [] },
    ...over,
  });
}

/** A PNG of one colour. */
export function aCard(width = 1200, height = 630): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height, 0);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(lines)), chunk("IEND")]);
}

function chunk(kind: string, content: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
