import type { Snapshot, State } from "./schema.ts";

/** Something about a snapshot that does not fit together, and where. */
export interface SnapshotFault {
  path: string;
  message: string;
}

const mostFaults = 100;
/** Characters of all texts of a snapshot, with what is left out of them: who reads one has blanks for it. */
export const mostCharacters = 64 * 1024 * 1024;

/**
 * What in a snapshot that has the right shape does not fit together: ends of edges and drawn elements that are not there,
 * names that stand twice, pieces beyond the end of their text, texts that fill a reader's memory. At most 100; none of a snapshot that can be shown.
 */
export function faultsOf(snapshot: Snapshot): SnapshotFault[] {
  const { elements, state, story } = snapshot;
  const nodes = new Set(elements.nodes.map(({ key }) => key));
  const edges = new Set(elements.edges.map(({ key }) => key));
  const either = { has: (key: string) => nodes.has(key) || edges.has(key) };
  const steps = story?.steps ?? [];
  const walk = [
    twice(elements.nodes, ({ key }) => key, "elements.nodes", "key"),
    twice(elements.edges, ({ key }) => key, "elements.edges", "key"),
    missing(elements.edges, ({ source }) => source, nodes, "elements.edges", "source"),
    missing(elements.edges, ({ target }) => target, nodes, "elements.edges", "target"),
    stateFaults(state, "state", nodes, edges),
    twice(steps, ({ id }) => id, "story.steps", "id"),
    ...steps.flatMap((step, i) => [
      stateFaults(step.state, `story.steps.${i}.state`, nodes, edges),
      missing(step.footnotes, (key) => key, either, `story.steps.${i}.footnotes`),
    ]),
    textFaults(snapshot, nodes),
  ];
  const found: SnapshotFault[] = [];
  for (const faults of walk)
    for (const fault of faults) {
      found.push(fault);
      if (found.length === mostFaults) return found;
    }
  return found;
}

function* stateFaults(
  state: State,
  path: string,
  nodes: ReadonlySet<string>,
  edges: ReadonlySet<string>,
): Iterable<SnapshotFault> {
  const { route } = state.parts ?? {};
  const either = { has: (key: string) => nodes.has(key) || edges.has(key) };
  const self = (key: string) => key;
  yield* twice(state.nodes, ({ key }) => key, `${path}.nodes`, "key");
  yield* twice(state.edges, ({ key }) => key, `${path}.edges`, "key");
  yield* missing(state.nodes, ({ key }) => key, nodes, `${path}.nodes`, "key");
  yield* missing(state.edges, ({ key }) => key, edges, `${path}.edges`, "key");
  yield* missing(state.highlighted, self, either, `${path}.highlighted`);
  yield* missing(state.dimmed, self, either, `${path}.dimmed`);
  yield* missing(route?.nodes ?? [], self, nodes, `${path}.parts.route.nodes`);
  yield* missing(route?.edges ?? [], self, edges, `${path}.parts.route.edges`);
}

function* textFaults({ texts }: Snapshot, nodes: ReadonlySet<string>): Iterable<SnapshotFault> {
  yield* twice(texts, ({ document }) => document, "texts", "document");
  yield* missing(texts, ({ document }) => document, nodes, "texts", "document");
  let characters = 0;
  for (const [i, { length, pieces, segments }] of texts.entries()) {
    characters += length;
    if (characters > mostCharacters) {
      yield { path: `texts.${i}.length`, message: `is more than the ${mostCharacters} characters of all texts` };
      return;
    }
    for (const [j, { start, text }] of pieces.entries())
      if (start + text.length > length)
        yield { path: `texts.${i}.pieces.${j}`, message: `ends beyond the ${length} characters of its text` };
    for (const [j, { start, end }] of segments.entries())
      if (start > end || end > length)
        yield { path: `texts.${i}.segments.${j}`, message: `is no part of the ${length} characters of its text` };
  }
}

function* twice<T>(list: readonly T[], nameOf: (one: T) => string, path: string, field: string) {
  const known = new Set<string>();
  for (const [i, one] of list.entries()) {
    const name = nameOf(one);
    if (known.has(name)) yield { path: `${path}.${i}.${field}`, message: `${short(name)} stands there twice` };
    known.add(name);
  }
}

function* missing<T>(
  list: readonly T[],
  keyOf: (one: T) => string,
  known: { has(key: string): boolean },
  path: string,
  field?: string,
) {
  for (const [i, one] of list.entries()) {
    const key = keyOf(one);
    if (known.has(key)) continue;
    yield { path: `${path}.${i}${field ? `.${field}` : ""}`, message: `${short(key)} is not among the elements` };
  }
}

const short = (name: string) => JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
