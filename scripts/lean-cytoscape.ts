import type { Plugin } from "vite";

/** What of Cytoscape this program does not use: layouts (it has its own), graph algorithms (Neo4j has them), the WebGL renderer, style sheets as text. */
const layouts = ["breadthfirst", "circle", "concentric", "cose", "grid", "random"];
const algorithms = /\[elesfn\$v, elesfn\$u,[^\]]*\](?=\.forEach)/;
/** Other names of algorithms: as assignments they would keep them alive. */
const aliases = /^elesfn\$\w+\.(?:dcn?|ccn?|bc) = .*;$/gm;
/** Style sheets written as text: ours are objects. */
const textStyles = /^(styfn\$\w+)\.appendFromString = function [\s\S]*?^\};\n\1\.fromString = function [\s\S]*?^\};$/m;
/** Cytoscape 3.34 draws no image of a node without one, but styles the node anew for it, twice in each frame. */
const images = /(?=var prevBging = _p\.backgrounding;)/;
/** Two fingers that are near each other ask for a menu in Cytoscape; here they move and zoom as others do. */
const twoFingers = /var cxtDistThreshold = 200;/;
/** Edges of the class `twin` (client/graph/acting.ts) are not fanned out: looking for the others takes the square of their number. */
const twins = { found: /(?<=var edge1_p = edge1\._private;)/, fanned: /(?<=if \(!pairInfo\.hasUnbundled)(?=\) \{)/ };
/** What only runs for edges with corners, haystacks, nodes in nodes, selecting by Cytoscape's own box, and nodes filled with pies, stripes or gradients. */
const unused = [
  ...["findTaxiPoints", "findHaystackPoints", "findCompoundLoopPoints", "getAllInBox"],
  ...["drawPie", "drawStripe", "createGradientStyleFor"],
];
const webgl = /, CRp\$4(?=, CRp\$3)/;

/**
 * A Vite plugin that takes the parts named above out of Cytoscape's lists, so that the bundler drops them: 28 kB of
 * gzip, without which the first load would not keep its budget. Fails the build when a new version looks different.
 */
export function leanCytoscape(): Plugin {
  return {
    name: "lean-cytoscape",
    enforce: "pre",
    apply: "build",
    transform: {
      filter: { id: /cytoscape[/\\]dist[/\\]cytoscape\.esm\.mjs$/ },
      handler: (code) => ({ code: lean(code), map: null }),
    },
  };
}

/** The text of cytoscape.esm.mjs without those parts, and without work that is done for nothing. Throws where it does not find one of them. */
export function lean(code: string): string {
  let text = replace(code, algorithms, "[elesfn$v]");
  text = replace(text, webgl, "");
  text = replace(text, aliases, "");
  text = replace(text, textStyles, "");
  text = replace(text, images, "if (numImages === 0) return;\n    ");
  text = replace(text, twins.found, "if (edge1_p.classes.has('twin')) { elements.push(edge1); continue; }");
  text = replace(text, twins.fanned, " && !pairInfo.eles[0].hasClass('twin')");
  text = replace(text, twoFingers, "var cxtDistThreshold = 0;");
  for (const name of unused) text = emptied(text, name);
  for (const layout of layouts) text = withoutLayout(text, layout);
  return text;
}

function emptied(code: string, name: string): string {
  const method = new RegExp(`(^\\w+(?:\\$\\w+)?\\.${name} = )function [\\s\\S]*?^\\};$`, "m");
  const head = method.exec(code)?.[1] ?? "";
  return replace(code, method, `${head}function () { return []; };`);
}

function withoutLayout(code: string, name: string): string {
  const entry = new RegExp(`\\{\\s*name: '${name}',\\s*impl: (\\w+)\\s*\\}(?:, )?`);
  const impl = entry.exec(code)?.[1];
  // The methods of the prototype would keep the constructor alive.
  const methods = new RegExp(`^${impl}\\.prototype\\.\\w+ = function \\(.*\\) \\{[\\s\\S]*?^\\};$`, "gm");
  return replace(replace(code, entry, ""), methods, "");
}

function replace(code: string, part: RegExp, by: string): string {
  const text = code.replace(part, () => by);
  if (text === code) throw new Error(`scripts/lean-cytoscape.ts does not find ${part} in this version of cytoscape.`);
  return text;
}
