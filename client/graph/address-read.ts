import { layouts, mostSelected, type View } from "./address.ts";
import type { Filters } from "./filters.ts";
import type { FacetKind, Selected } from "./types.ts";

const mostNodes = 10_000;
const partNames: readonly string[] = ["y", "g", "gf", "m", "a", "p", "pe"];

/** Reads what encodeView wrote; what it does not understand it leaves out. Undefined where no view is told. */
export function decodeView(text: string): View | undefined {
  const pairs = new URLSearchParams(text.replace(/^[#?]/, ""));
  const view = pairs.get("v");
  const nodes = pairs
    .getAll("n")
    .slice(0, mostNodes)
    .map(readNode)
    .filter((node) => node.key !== "");
  if (view !== "overview" && (view !== "explore" || nodes.length === 0)) return undefined;
  return {
    view,
    nodes,
    brought: pairs.getAll("b"),
    hidden: pairs.getAll("h"),
    filters: readFilters(pairs.getAll("f"), pairs.getAll("r")),
    parts: [...pairs].filter(([name]) => partNames.includes(name)),
    selected: pairs
      .getAll("s")
      .slice(0, mostSelected)
      .flatMap((one) => readSelected(one) ?? []),
    layout: layouts.find((name) => name === pairs.get("l")),
    look: readLook(pairs.get("c") ?? ""),
  };
}

function readNode(text: string): View["nodes"][number] {
  const found = /^(-?\d{1,6}),(-?\d{1,6}),(f?)(p?),(.+)$/s.exec(text);
  if (!found) return { key: text, at: undefined, focus: false, pinned: false };
  const [, x, y, focus, pinned, key = ""] = found;
  return { key, at: { x: Number(x), y: Number(y) }, focus: focus === "f", pinned: pinned === "p" };
}

function readFilters(texts: string[], rules: string[]): Filters {
  const of = (kind: FacetKind) =>
    new Set(texts.filter((text) => text.startsWith(`${kind}:`)).map((text) => text.slice(kind.length + 1)));
  return { label: of("label"), type: of("type"), basis: of("basis"), variant: of("variant"), rules };
}

function readSelected(text: string): Selected | undefined {
  const [, kind, key] = /^(node|edge):(.+)$/s.exec(text) ?? [];
  if (!key || (kind !== "node" && kind !== "edge")) return undefined;
  return { kind, key };
}

function readLook(text: string): View["look"] {
  const [zoom, x, y] = text.split(",").map(Number);
  if (!zoom || x === undefined || y === undefined || ![zoom, x, y].every(Number.isFinite)) return undefined;
  return { zoom: Math.max(0.1, Math.min(4, zoom)), x, y };
}
