import type { AxisMarks, Grouping, Note, Parts, Route, ValueStyle } from "./parts.ts";

/** A text in which no comma and no percent sign stands. */
const escaped = (text: string) => text.replace(/[%,]/g, encodeURIComponent);

/** A name and a text of an address. */
export type Pair = [name: string, text: string];

/**
 * Parts as pairs of an address: `y` for a rule, `g` for what boxes are made by, `gf` for a folded one, `m` for a note, `a`
 * for what stands along an axis, `p` and `pe` for the nodes and edges of a path.
 */
export function tellParts({ styles = [], grouping, notes = [], axes, route }: Parts): Pair[] {
  const rules = [
    ...styles.map((style): Pair => ["y", tellStyle(style)]),
    ...notes.map((note): Pair => ["m", tellNote(note)]),
    ...(["x", "y"] as const).flatMap((axis): Pair[] => (axes?.[axis] ? [["a", tellAxis(axis, axes[axis])]] : [])),
    ...(route ? tellRoute(route) : []),
  ];
  if (!grouping) return rules;
  const folded = grouping.folded.map((value): Pair => ["gf", value]);
  return [...rules, ["g", tellBy(grouping.by)], ...folded];
}

/** `nsq`-like letters for what, channel and scale, then options, middle, kind and property. */
function tellStyle({ of, kind, channel, property, scale, spread, middle, ramp, reversed }: ValueStyle): string {
  const letters = of.charAt(0) + channel.charAt(0) + scale.charAt(0);
  const options = `${spread ? (spread === "log" ? "g" : "l") : ""}${ramp?.charAt(0) ?? ""}${reversed ? "r" : ""}`;
  return [letters, options, middle ?? "", kind === undefined ? "" : `:${escaped(kind)}`, property].join(",");
}

/** Place, width, the node it is bound to, words. */
function tellNote({ at, width, of = "", text }: Note): string {
  return [Math.round(at.x), Math.round(at.y), width ?? "", escaped(of), text].join(",");
}

/** The hop that is looked at before the nodes. */
function tellRoute({ nodes, edges, hop }: Route): Pair[] {
  return [
    ["p", [String(hop), ...nodes.map(escaped)].join(",")],
    ["pe", edges.map(escaped).join(",")],
  ];
}

/** Which axis, what its values are, where it lies, the property; then each mark: its place, a letter for the kind of value, the value. */
function tellAxis(axis: "x" | "y", { property, is, line, marks }: AxisMarks): string {
  const told = marks.map(({ at, value }) => {
    const kind = value === undefined ? "u" : typeof value === "number" ? "n" : "s";
    return `${Math.round(at)}${kind}${escaped(String(value ?? ""))}`;
  });
  return [axis, is, Math.round(line), escaped(property), ...told].join(",");
}

function tellBy(by: Grouping["by"]): string {
  if ("label" in by) return "l";
  if ("property" in by) return `p,${by.property}`;
  return [by.against ? "a" : "t", ...by.types.map(escaped)].join(",");
}
