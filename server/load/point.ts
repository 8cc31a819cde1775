const systems: Readonly<Record<string, { srid: number; names: readonly string[] }>> = {
  "wgs-84": { srid: 4326, names: ["longitude", "latitude"] },
  "wgs-84-3d": { srid: 4979, names: ["longitude", "latitude", "height"] },
  cartesian: { srid: 7203, names: ["x", "y"] },
  "cartesian-3d": { srid: 9157, names: ["x", "y", "z"] },
};

const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Reads a point such as `{latitude: 35.7, longitude: 139.7}` or `{x: 1, y: 2, crs: cartesian}`; undefined when it is none. */
export function parsePoint(text: string): { srid: number; coordinates: number[] } | undefined {
  const inner = /^\{(.*)\}$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const fields = new Map<string, string>();
  for (const part of inner.split(",")) {
    const [name, value] = part.split(":").map((piece) => piece.trim());
    if (name === undefined || value === undefined || fields.has(name)) return undefined;
    fields.set(name, value.replace(/^['"]|['"]$/g, ""));
  }
  const crs = fields.get("crs")?.toLowerCase();
  fields.delete("crs");
  for (const [name, { srid, names }] of Object.entries(systems)) {
    if (crs !== undefined && crs !== name) continue;
    if (names.length !== fields.size || !names.every((field) => number.test(fields.get(field) ?? ""))) continue;
    return { srid, coordinates: names.map((field) => Number(fields.get(field))) };
  }
  return undefined;
}
