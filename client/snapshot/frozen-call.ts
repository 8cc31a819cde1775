import type { Input, Route } from "../../server/api.ts";
import type { DocumentText, NeighbourCount } from "../../server/schema.ts";
import type { Snapshot } from "../../snapshot/schema.ts";
import { type Call, CallError } from "../api.ts";

/** The API as far as a snapshot can answer it by itself; everything else throws CallError `not_frozen`. */
export function frozenCall(snapshot: Snapshot): Call {
  const answers: Partial<Record<Route, (input: Record<string, unknown>) => unknown>> = {
    "GET /api/nodes/:key": ({ key }) => nodeOf(snapshot, String(key)),
    "GET /api/nodes/:key/neighbours": (input) => neighboursOf(snapshot, input as Near),
    "GET /api/documents/:key/text": ({ key }) => keptText(snapshot, String(key)),
    "GET /api/texts": () => ({
      texts: snapshot.texts.map(({ document, length }) => ({ document, characters: length })),
    }),
  };
  return async (route, input) => {
    const answer = answers[route]?.(input as Record<string, unknown>);
    if (answer === undefined) throw new CallError("not_frozen", `A snapshot cannot answer ${route}.`);
    return answer as never;
  };
}

function nodeOf({ elements }: Snapshot, key: string) {
  const node = elements.nodes.find((one) => one.key === key);
  if (!node) throw new CallError("unknown_node", key);
  const labels = new Map(elements.nodes.map((one) => [one.key, one.labels[0] ?? ""]));
  const counts = new Map<string, NeighbourCount>();
  for (const { type, source, target } of elements.edges) {
    if (source !== key && target !== key) continue;
    const direction = source === key ? "out" : "in";
    const label = labels.get(direction === "out" ? target : source) ?? "";
    const id = JSON.stringify([type, direction, label]);
    counts.set(id, { type, direction, label, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  return { node, neighbours: [...counts.values()] };
}

type Near = Input<"GET /api/nodes/:key/neighbours">;

/** The neighbours that the snapshot holds, with the edges that join them to the node. */
function neighboursOf({ elements }: Snapshot, { key, type = [], label = [], direction = "both", limit, skip }: Near) {
  const known = new Map(elements.nodes.map((node) => [node.key, node]));
  const [types, labels] = [[type].flat(), [label].flat()];
  const found = elements.edges.flatMap((edge) => {
    const [out, into] = [edge.source === key && direction !== "in", edge.target === key && direction !== "out"];
    const far = known.get(edge.source === key ? edge.target : edge.source);
    if (!(out || into) || !far || (types.length > 0 && !types.includes(edge.type))) return [];
    return labels.length === 0 || far.labels.some((one) => labels.includes(one)) ? [{ edge, far }] : [];
  });
  const [from, most] = [Number(skip ?? 0), Number(limit ?? 200)];
  const keys = [...new Set(found.map(({ far }) => far.key))];
  const shown = new Set(keys.slice(from, from + most));
  const some = found.filter(({ far }) => shown.has(far.key));
  const nodes = [
    ...new Map([key, ...shown].flatMap((one) => known.get(one) ?? []).map((one) => [one.key, one])).values(),
  ];
  const cut = { nodes: keys.length, edges: found.length };
  return { nodes, edges: some.map(({ edge }) => edge), ...(shown.size < keys.length - from ? { truncated: cut } : {}) };
}

/** The text as far as it was kept; blanks stand for the rest, so that every offset holds. */
export function keptText({ texts }: Pick<Snapshot, "texts">, document: string): DocumentText {
  const kept = texts.find((one) => one.document === document);
  if (!kept) throw new CallError("unknown_node", document);
  let text = "";
  for (const piece of kept.pieces.toSorted((a, b) => a.start - b.start)) {
    text = text.padEnd(piece.start, " ");
    text += piece.text.slice(text.length - piece.start);
  }
  return { text, segments: kept.segments };
}
