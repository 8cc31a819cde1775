import { kindName, typeName } from "../../evidence/names.ts";
import type { Doing, DoingKind } from "../../graph/doing.ts";
import type { Scene } from "../../graph/scene.ts";
import { inSight } from "../../graph/statements/canvas.ts";
import type { Grounds } from "../../graph/statements/cypher-text.ts";
import type { Expansion } from "../../graph/types.ts";
import { stepWords } from "../../i18n/steps.ts";
import type { Language } from "../../session.ts";

const sights: readonly DoingKind[] = ["hide", "isolate", "show", "show-all", "filter"];
const counted = new WeakMap<Scene, number>();

/** The second line of a step: what was asked for, and how much it brought or took. `before` is undefined for the oldest. */
export function detailOf(
  doing: Doing,
  before: Scene | undefined,
  after: Scene,
  grounds: Grounds,
  language: Language,
): string {
  const parts = [...askedFor(doing, grounds, language), ...changes(doing, before, after, grounds, language)];
  return parts.join(language === "ja" ? "　" : " · ");
}

function changes(
  { kind }: Doing,
  before: Scene | undefined,
  after: Scene,
  grounds: Grounds,
  language: Language,
): string[] {
  const words = stepWords(language);
  if (!before || before.base !== after.base) return [words.shows(after.actors.length, after.edges.length)];
  if (sights.includes(kind)) {
    const change = seen(after, grounds) - seen(before, grounds);
    return change === 0 ? [] : [words.sightBy(change)];
  }
  const nodes = after.actors.length - before.actors.length;
  const edges = after.edges.length - before.edges.length;
  return [...(nodes === 0 ? [] : [words.nodesBy(nodes)]), ...(edges === 0 ? [] : [words.edgesBy(edges)])];
}

/** How many nodes of a scene are in sight; counted once. */
function seen(scene: Scene, grounds: Grounds): number {
  const known = counted.get(scene);
  if (known !== undefined) return known;
  const { length } = inSight(scene, grounds).nodes;
  counted.set(scene, length);
  return length;
}

function askedFor({ expansion, with: said }: Doing, { lens }: Grounds, language: Language): string[] {
  const words = stepWords(language);
  const hops = said?.["maxHops"];
  const { types = [], labels = [], limit }: Expansion = expansion ?? choicesOf(said?.["parts"]);
  const direction = expansion?.direction === "in" ? "in" : "out";
  const sign = expansion?.direction === "in" ? " ←" : expansion?.direction === "out" ? " →" : "";
  const named = [
    ...types.slice(0, 2).map((type) => typeName(type, lens, language, direction) + sign),
    ...labels.slice(0, 2).map((label) => kindName(label, lens, language, true)),
  ];
  const more = Math.max(0, types.length - 2) + Math.max(0, labels.length - 2);
  return [
    ...(named.length > 0 ? [more > 0 ? words.andMore(named.join(", "), more) : named.join(", ")] : []),
    ...(limit === undefined ? [] : [words.atMost(limit)]),
    ...(typeof hops === "number" ? [words.hops(hops)] : []),
  ];
}

/** The types and labels of several choices together. */
function choicesOf(parts: unknown): Expansion {
  if (!Array.isArray(parts)) return {};
  const all = (parts as { expansion: Expansion }[]).map(({ expansion }) => expansion);
  const unique = (lists: (string[] | undefined)[]) => [...new Set(lists.flatMap((list) => list ?? []))];
  return { types: unique(all.map(({ types }) => types)), labels: unique(all.map(({ labels }) => labels)) };
}
