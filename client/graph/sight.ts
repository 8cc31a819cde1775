import type { EdgeSingular, NodeSingular } from "cytoscape";
import { castOf } from "./all.ts";
import type { EdgeData } from "./elements.ts";
import { edgeIsOut, isOpen, nodeIsOut } from "./filters.ts";
import { mark } from "./painting.ts";
import type { Stage } from "./stage.ts";

/** Takes out of sight what filters and "hide" say, with everything that hangs on it. */
export function hideWhatIsOut(stage: Stage): void {
  const { filters, lens, cy } = stage;
  const ruled = ruledOut(stage);
  if (isOpen(filters) && cy.elements(".hid, .out").empty()) return;
  const isHid = (ele: NodeSingular | EdgeSingular) => ele.hasClass("hid") || ruled?.has(ele.id()) === true;
  cy.batch(() => {
    const { nodes, edges } = castOf(cy);
    for (const ele of nodes) {
      mark(ele, "out", isHid(ele) || nodeIsOut(ele.data("node"), filters, lens));
    }
    for (const ele of edges) {
      const out = isHid(ele) || edgeIsOut(ele.data("edge"), filters);
      mark(ele, "out", out || ele.source().hasClass("out") || ele.target().hasClass("out"));
    }
    // Only the first picture has furniture.
    if (!stage.picture) return;
    for (const ele of cy.elements(".inert").toArray() as (NodeSingular | EdgeSingular)[]) {
      const { of, source, target } = ele.data() as Partial<EdgeData>;
      const ends = [of, source, target].filter((key) => key !== undefined);
      const out = ends.some((key) => cy.getElementById(key).hasClass("out"));
      mark(ele, "out", out || (ele.hasClass("bundle") && !bundlesAnything(stage, ele.id())));
    }
  });
}

/** What the rules of the filters take out; the code that knows is fetched for the first of them. */
function ruledOut(stage: Stage): ReadonlySet<string> | undefined {
  if (stage.filters.rules.length === 0) return undefined;
  if (!stage.sieve) void import("./sieve/sieve.ts").then(({ addSieve }) => addSieve(stage));
  return stage.sieve?.out(stage);
}

/** Whether an edge that a bundle stands for is in sight: between a row of its group and its column's node. */
function bundlesAnything({ cy }: Stage, id: string): boolean {
  const bundle = cy.getElementById(id);
  const rows = bundle.source().neighborhood().nodes();
  const edges = bundle
    .target()
    .edgesWith(rows)
    .filter((ele) => !ele.hasClass("inert") && !ele.hasClass("out"));
  return edges.nonempty();
}
