import type { Actor } from "./scene.ts";

/** When a node came and what brought it. */
export type Origin = Pick<Actor, "from" | "came">;

/** Who brought whom, for an address: "1,3-9 12", then a line for each node that brought these, counted in the list given. */
export function writeOrigins(actors: readonly Origin[]): string[] {
  const groups = new Map<string, number[]>();
  actors.forEach(({ from = [], came = 0 }, at) => {
    if (came === 0 && from.length === 0) return;
    const name = [came, ...from].join("\n");
    groups.set(name, [...(groups.get(name) ?? []), at]);
  });
  return [...groups].map(([name, at]) => name.replace(/^\d+/, (came) => `${came},${toRanges(at)}`));
}

/** Reads what writeOrigins wrote: by place in the list. */
export function readOrigins(texts: readonly string[]): Map<number, Origin> {
  const origins = new Map<number, Origin>();
  for (const text of texts) {
    const [head = "", ...from] = text.split("\n");
    const [came, ranges = ""] = head.split(",");
    for (const at of fromRanges(ranges)) {
      origins.set(at, { came: Number(came) || 0, ...(from.length > 0 ? { from } : {}) });
    }
  }
  return origins;
}

function toRanges(places: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const at of places) {
    const last = ranges.at(-1);
    if (last && last[1] === at - 1) last[1] = at;
    else ranges.push([at, at]);
  }
  return ranges.map(([start, end]) => (start === end ? start : `${start}-${end}`)).join(" ");
}

function fromRanges(text: string): number[] {
  return text.split(" ").flatMap((range) => {
    const [start = Number.NaN, end = start] = range.split("-").map(Number);
    const length = Math.min(2000, end - start + 1);
    return start >= 0 && length > 0 ? Array.from({ length }, (_, step) => start + step) : [];
  });
}
