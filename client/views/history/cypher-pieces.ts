const keywords =
  "MATCH|OPTIONAL|WHERE|WITH|UNWIND|AS|RETURN|ORDER BY|LIMIT|SKIP|DESC|AND|OR|NOT|IN|DISTINCT|COUNT|all|single";

/** A statement in pieces, its keywords apart from the rest; names in back-quotes and texts are no keywords. */
export function cypherPieces(cypher: string): { text: string; keyword: boolean }[] {
  const pattern = new RegExp(`(\`(?:[^\`]|\`\`)*\`|'[^']*'|[:.$][A-Za-z_]\\w*)|\\b(?:${keywords})\\b`, "g");
  const pieces: { text: string; keyword: boolean }[] = [];
  let at = 0;
  for (const found of cypher.matchAll(pattern)) {
    if (found[1] !== undefined) continue;
    if (found.index > at) pieces.push({ text: cypher.slice(at, found.index), keyword: false });
    pieces.push({ text: found[0], keyword: true });
    at = found.index + found[0].length;
  }
  return at < cypher.length ? [...pieces, { text: cypher.slice(at), keyword: false }] : pieces;
}
