import type { Snapshot, State, StoryStep, Words } from "../../snapshot/schema.ts";
import type { Language } from "../session.ts";
import type { Captured } from "../snapshot/capture.ts";
import { renumbered } from "./numbering.ts";

/** The steps of a story and every element that they draw or cite, and no other. */
export interface Tale {
  title: Words;
  steps: readonly StoryStep[];
  elements: Snapshot["elements"];
}

/** A step that was taken out, with what is needed to put it back. */
export interface Removed {
  step: StoryStep;
  at: number;
  elements: Snapshot["elements"];
}

/** A story has no more steps than this. */
export const mostSteps = 100;
const mostFootnotes = 99;

/** A story without a step. */
export const emptyTale: Tale = { title: {}, steps: [], elements: { nodes: [], edges: [] } };

/** A new step with what is on the canvas; what was selected there stands out in it. */
export function newStep(id: string, { state }: Captured): StoryStep {
  return { id, title: {}, text: {}, notes: {}, footnotes: [], state: presented(state) };
}

/** Puts a step at a place among the others, with the elements it was taken from. */
export function addStep(tale: Tale, step: StoryStep, at: number, elements: Snapshot["elements"]): Tale {
  if (tale.steps.length >= mostSteps) return tale;
  const steps = tale.steps.toSpliced(Math.max(0, Math.min(at, tale.steps.length)), 0, step);
  return pruned({ ...tale, steps, elements: pooled(elements, tale.elements) });
}

/** The step shows what is on the canvas now; its words stay. */
export function retakeStep(tale: Tale, id: string, { elements, state }: Captured): Tale {
  const grown = { ...tale, elements: pooled(elements, tale.elements) };
  return pruned(changeStep(grown, id, () => ({ state: presented(state) })));
}

/** The step once more, after itself. */
export function duplicateStep(tale: Tale, id: string, copy: string): Tale {
  const at = indexOf(tale, id);
  const step = tale.steps[at];
  return step ? addStep(tale, { ...structuredClone(step), id: copy }, at + 1, tale.elements) : tale;
}

/** Takes a step out; undefined where there is none of this id. */
export function removeStep(tale: Tale, id: string): { tale: Tale; removed: Removed } | undefined {
  const at = indexOf(tale, id);
  const step = tale.steps[at];
  if (!step) return undefined;
  const kept = pruned({ ...tale, steps: tale.steps.toSpliced(at, 1) });
  return { tale: kept, removed: { step, at, elements: usedOf([step], tale.elements) } };
}

/** Puts a step to another place; `to` is where it stands then. */
export function moveStep(tale: Tale, id: string, to: number): Tale {
  const at = indexOf(tale, id);
  const step = tale.steps[at];
  if (!step) return tale;
  const others = tale.steps.toSpliced(at, 1);
  return { ...tale, steps: others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, step) };
}

/** Writes the title, text or notes of a step in one language; nothing written takes that language away. */
export function writeStep(
  tale: Tale,
  id: string,
  field: "title" | "text" | "notes",
  language: Language,
  text: string,
): Tale {
  return changeStep(tale, id, (step) => ({ [field]: written(step[field], language, text) }));
}

/** Words with those of one language changed. */
export function written(words: Words, language: Language, text: string): Words {
  const { [language]: _, ...others } = words;
  return text === "" ? others : { ...others, [language]: text };
}

/** The number by which a step cites an element: that of the footnote there is, else the next one; undefined where it has no more. */
export function citeStep(
  tale: Tale,
  id: string,
  key: string,
  elements: Snapshot["elements"],
): { tale: Tale; number: number | undefined } {
  const known = tale.steps[indexOf(tale, id)]?.footnotes ?? [];
  const at = known.indexOf(key);
  if (at !== -1) return { tale, number: at + 1 };
  if (known.length >= mostFootnotes) return { tale, number: undefined };
  const grown = changeStep(tale, id, () => ({ footnotes: [...known, key] }));
  return { tale: pruned({ ...grown, elements: pooled(elements, tale.elements) }), number: known.length + 1 };
}

/** Footnotes in the order in which the text of a language names them; what no text names any more goes. */
export function renumberStep(tale: Tale, id: string, language: Language): Tale {
  return pruned(changeStep(tale, id, ({ text, footnotes }) => renumbered(text, footnotes, language)));
}

/** What stands out and what steps back in a step. Elements it does not draw are left out. */
export function lightStep(tale: Tale, id: string, light: Pick<State, "highlighted" | "dimmed">): Tale {
  return changeStep(tale, id, ({ state }) => {
    const drawn = new Set([...state.nodes, ...state.edges].map(({ key }) => key));
    const here = (keys: readonly string[]) => keys.filter((key) => drawn.has(key));
    return { state: { ...state, highlighted: here(light.highlighted), dimmed: here(light.dimmed) } };
  });
}

function changeStep(tale: Tale, id: string, change: (step: StoryStep) => Partial<StoryStep>): Tale {
  return { ...tale, steps: tale.steps.map((step) => (step.id === id ? { ...step, ...change(step) } : step)) };
}

function indexOf({ steps }: Tale, id: string): number {
  return steps.findIndex((step) => step.id === id);
}

/** What is selected while one works stands out when one presents. */
function presented(state: State): State {
  return { ...state, highlighted: state.highlighted.length > 0 ? state.highlighted : state.selected, selected: [] };
}

/** Both, the first where an element is in both: it was fetched last. */
function pooled(one: Snapshot["elements"], other: Snapshot["elements"]): Snapshot["elements"] {
  const both = <T extends { key: string }>(a: readonly T[], b: readonly T[]) => [
    ...new Map([...b, ...a].map((element) => [element.key, element])).values(),
  ];
  return { nodes: both(one.nodes, other.nodes), edges: both(one.edges, other.edges) };
}

/** The story without elements that no step draws or cites. */
export function pruned(tale: Tale): Tale {
  return { ...tale, elements: usedOf(tale.steps, tale.elements) };
}

/** What steps draw or cite, with the ends of the relationships that they cite. */
function usedOf(steps: readonly StoryStep[], { nodes, edges }: Snapshot["elements"]): Snapshot["elements"] {
  const used = new Set<string>();
  for (const { state, footnotes } of steps) {
    for (const { key } of state.nodes) used.add(key);
    for (const { key } of state.edges) used.add(key);
    for (const key of footnotes) used.add(key);
  }
  const joins = edges.filter(({ key }) => used.has(key));
  for (const { source, target } of joins) used.add(source).add(target);
  return { nodes: nodes.filter(({ key }) => used.has(key)), edges: joins };
}
