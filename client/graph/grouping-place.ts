import type { NodeSingular } from "cytoscape";
import { around, type Box, boxOf, moved } from "./boxes.ts";
import { exploreLook } from "./elements.ts";
import { groupsOf } from "./grouping.ts";
import { padding } from "./grouping-layout.ts";
import type { Grouping } from "./parts.ts";
import { type Newcomer, placeAround } from "./placement.ts";
import type { Actor } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { Edge, Node } from "./types.ts";

/** Finds places within their boxes for new nodes that belong to one; nothing that is there moves, others stay where they were placed. */
export function intoBoxes(stage: Stage, { by, folded }: Grouping, added: Actor[], edges: Edge[]): Actor[] {
  const here = stage.nodes();
  const nodes = [...here.map((ele) => ele.data("node") as Node), ...added.map(({ node }) => node)];
  const all = [...stage.edges().map((ele) => ele.data("edge") as Edge), ...edges];
  const newcomers = new Map(added.map((actor) => [actor.node.key, actor]));
  const standing = new Map(here.map((ele) => [ele.id(), boxOf(ele.data("look"), ele.position(), stage.measure)]));
  const groups = groupsOf(nodes, all, by, stage.lens);
  for (const { value, members } of groups) {
    const fresh = members.flatMap((key) => newcomers.get(key) ?? []);
    const old = members.flatMap((key) => standing.get(key) ?? []);
    const own = around(old);
    if (!own || fresh.length === 0) continue;
    const others = groups.filter((group) => group.value !== value);
    const taken = [
      ...old,
      ...others.flatMap((group) => rimOf(group.members, standing)),
      ...looseOf(here, groups, standing),
    ];
    const centre = { x: (own.left + own.right) / 2, y: (own.top + own.bottom) / 2 };
    const places = placeAround(
      centre,
      fresh.map((actor) => newcomer(stage, actor)),
      taken,
      Math.PI / 2,
    );
    for (const actor of fresh) {
      const at = folded.includes(value) ? centre : places.get(actor.node.key);
      newcomers.set(actor.node.key, { ...actor, ...at });
    }
  }
  return [...newcomers.values()];
}

function newcomer({ lens, language, measure }: Stage, { node }: Actor): Newcomer {
  const look = exploreLook(node, lens, language, measure, false, node.degree ?? 0);
  return { key: node.key, box: boxOf(look, { x: 0, y: 0 }, measure) };
}

/** The space of another box, as one. */
function rimOf(members: string[], standing: Map<string, Box>): Box[] {
  const own = around(members.flatMap((key) => standing.get(key) ?? []));
  return own ? [moved(own, 0, 0, padding)] : [];
}

function looseOf(here: NodeSingular[], groups: { members: string[] }[], standing: Map<string, Box>): Box[] {
  const boxed = new Set(groups.flatMap(({ members }) => members));
  return here.flatMap((ele) => (boxed.has(ele.id()) || ele.hasClass("said") ? [] : (standing.get(ele.id()) ?? [])));
}
