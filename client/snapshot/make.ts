import type { Edge, Node } from "../../server/schema.ts";
import { sealed } from "../../snapshot/digest.ts";
import type { Snapshot, StoryStep, Words } from "../../snapshot/schema.ts";
import { mostCharacters } from "../../snapshot/whole.ts";
import { type Call, CallError } from "../api.ts";
import { meansLost } from "../connection.ts";
import type { Explorer } from "../graph/explorer.ts";
import type { Session } from "../session.ts";
import { edgesBeyond } from "./beyond.ts";
import { type Captured, capture } from "./capture.ts";
import { madeBy } from "./made.ts";
import { quotedTexts } from "./texts.ts";

/** What a snapshot is called and who made it. A story brings the elements of its steps. */
export interface About {
  title: Words;
  description: Words;
  author: string;
  story?: { steps: StoryStep[]; elements: Snapshot["elements"] };
}

interface Grounds {
  explorer: Explorer;
  session: Session;
  call: Call;
}

/** What the server could not be asked for: passages of the sources, nodes of the documents, its version. */
type Lacking = "texts" | "documents" | "version";

interface Options {
  signal?: AbortSignal;
  /** Hears of what is missing because no server answers; without it that is thrown. */
  lacks?: (what: Lacking) => void;
}

/** What one snapshot may hold at most, as snapshot/schema.ts has it. */
const most = { nodes: 5000, edges: 20_000, bytes: 8 * 1024 * 1024 };

/**
 * Freezes the canvas, or a story. Throws CallError: `too_large`, `empty`, and what the calls throw. Of a story the
 * picture is that of its first step.
 */
export async function makeSnapshot(grounds: Grounds, about: About, options: Options = {}): Promise<Snapshot> {
  const { explorer, session } = grounds;
  const { story, title, description, author } = about;
  const canvas = capture(explorer.desk);
  const first = story?.steps[0];
  const picture: Captured = story && first ? { elements: withCanvas(story, canvas), state: first.state } : canvas;
  const { elements, state } = picture;
  if (elements.nodes.length === 0) throw new CallError("empty", "There is nothing on the canvas.");
  // Told before the first rest: what is done meanwhile belongs to no picture.
  const made = madeBy(explorer.desk, story ? "story" : "picture");
  const lens = { ...explorer.lens.peek(), questions: [] };
  const language = session.language.peek();
  const { texts, cited, version, beyond } = await fetched(elements, grounds, options);
  const snapshot = sealed({
    ...{ format: "tsunagi-snapshot" as const, version: 2 as const, title, description, author, language },
    createdAt: new Date().toISOString(),
    app: { version },
    datasets: session.datasets.peek().map(({ id, version, title, asOf, licence }) => {
      return { id, version, title, asOf, licence };
    }),
    lens,
    elements: { nodes: merged(elements.nodes, cited), edges: elements.edges },
    ...{ texts, state },
    ...(story ? { story: { steps: story.steps } } : {}),
    made: {
      ...(story ? { ...made, seen: union(made.seen, elements.nodes) } : made),
      ...(beyond ? { beyond } : {}),
    },
  });
  refuseLarge(snapshot);
  return snapshot;
}

/** What the canvas has of the elements of a story is as the canvas has it: it was fetched last. */
function withCanvas(story: NonNullable<About["story"]>, { elements }: Captured): Snapshot["elements"] {
  const used = new Set(
    story.steps.flatMap(({ state, footnotes }) => [
      ...[...state.nodes, ...state.edges].map(({ key }) => key),
      ...footnotes,
    ]),
  );
  const isUsed = ({ key }: { key: string }) => used.has(key);
  const edges = merged(elements.edges.filter(isUsed), story.elements.edges.filter(isUsed));
  // What is cited without being drawn needs its ends to be named.
  for (const { source, target } of edges) used.add(source).add(target);
  return { nodes: merged(elements.nodes.filter(isUsed), story.elements.nodes.filter(isUsed)), edges };
}

/** All of the first list, and what the second has beyond it. */
function merged<T extends { key: string }>(one: readonly T[], other: readonly T[]): T[] {
  const known = new Map<string, T>();
  for (const element of [...one, ...other]) if (!known.has(element.key)) known.set(element.key, element);
  return [...known.values()];
}

const union = (keys: readonly string[], nodes: readonly Node[]) =>
  [...new Set([...keys, ...nodes.map(({ key }) => key)])].slice(0, 20_000);

/** What a citation of the elements names: the words in their place, the documents, the version of the app. */
async function fetched({ nodes, edges }: Snapshot["elements"], { call }: Grounds, options: Options) {
  const { signal, lacks } = options;
  const orLacks = async <T>(what: Lacking, otherwise: T, ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      if (!lacks || !meansLost(error)) throw error;
      lacks(what);
      return otherwise;
    }
  };
  const quoted = await orLacks("texts", { texts: [], nodes: [] }, () => quotedTexts(edges, call, signal));
  const known = new Set(nodes.map(({ key }) => key));
  const wanted = [
    ...documentsOf([...nodes, ...edges]),
    ...quoted.texts.map(({ document }) => document),
    ...quoted.nodes,
  ];
  const keys = [...new Set(wanted)].filter((key) => !known.has(key)).slice(0, 10_000);
  const cited = await orLacks("documents", [] as Node[], async () =>
    keys.length === 0 ? [] : (await call("POST /api/subgraph", { keys }, signal)).nodes,
  );
  const version = await orLacks("version", "", async () => (await call("GET /api/health", {}, signal)).version);
  const beyond = await edgesBeyond({ nodes, edges }, call, signal);
  const named = new Set([...known, ...cited.map(({ key }) => key)]);
  return { texts: quoted.texts.filter(({ document }) => named.has(document)), cited, version, beyond };
}

/** Keys of the documents that elements name as their source. */
function documentsOf(elements: readonly (Node | Edge)[]): string[] {
  return elements.flatMap(({ properties }) => {
    const source = properties["source"];
    return typeof source === "string" && /^[^:\s]+:./.test(source) && source.length <= 1000 ? [source] : [];
  });
}

/** Refuses what no server would take, before it is sent. */
function refuseLarge(snapshot: Snapshot): void {
  const { nodes, edges } = snapshot.elements;
  const bytes = new TextEncoder().encode(JSON.stringify(snapshot)).length;
  const characters = snapshot.texts.reduce((sum, { length }) => sum + length, 0);
  const fits = bytes <= most.bytes && characters <= mostCharacters;
  if (nodes.length <= most.nodes && edges.length <= most.edges && fits) return;
  const size = `${nodes.length} nodes, ${edges.length} relationships, ${bytes} bytes`;
  throw new CallError("too_large", `${size}, texts of ${characters} characters`);
}
