import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Dataset, GraphSchema } from "../server/schema.ts";
import type { Doing } from "./graph/doing.ts";
import type { Note } from "./graph/parts.ts";

export type Language = "ja" | "en";
export type Theme = "light" | "dark";
/** What the reader chose; `system` follows the machine. */
export type ThemeChoice = Theme | "system";
export type DrawerName = "table" | "cypher" | "timeline" | "schema" | "sources";
/** A panel of tools that stands on the right in the place of the details. */
export type AsideName = "paths" | "history" | "style" | "compare" | "story";
/** What a drag over the ground does: move the picture, or select what is in a rectangle or in an outline drawn by hand. */
export type ToolName = "pointer" | "rectangle" | "lasso";
/** A passage of a source text: the Document's key, offsets in UTF-16 code units, or words to look for. */
export interface Reading {
  document?: string;
  start?: number;
  end?: number;
  find?: string;
  /** In the place of a text: what was looked for, for the nodes of this label. */
  coverage?: string;
}

/** The line to the server: `lost` carries when the next try is made (ms since epoch). */
export type Connection = { state: "connecting" | "ok" } | { state: "lost"; nextTryAt: number; code: string };

/** Something that takes time; `cancel` ends it. The views show it after 300 ms. */
export interface Busy {
  what: string;
  cancel: () => void;
}

/** What undo took back or redo did again, what brought nothing new, or what gave a fresh canvas in the place of the first picture. */
export interface Travelled {
  way: "undone" | "redone" | "nothing" | "fresh";
  doing: Doing;
}

/** What the whole page shares. Elements and positions are not here: they live in cy. */
export interface Session {
  language: Signal<Language>;
  theme: Signal<Theme>;
  datasets: Signal<Dataset[]>;
  schema: Signal<GraphSchema | undefined>;
  connection: Signal<Connection>;
  busy: Signal<Busy | undefined>;
  themeChoice: Signal<ThemeChoice>;
  /** The open bottom drawer; on a phone the open sheet. */
  drawer: Signal<DrawerName | undefined>;
  /** The tools on the right; undefined for the details of the selection. */
  aside: Signal<AsideName | undefined>;
  tool: Signal<ToolName>;
  /** Whether the menu of layouts is open. */
  layouts: Signal<boolean>;
  /** Whether the sheet with keys and gestures is open. */
  help: Signal<boolean>;
  /** The last picture of this browser as its address, to go on with; undefined where there is none. */
  last: Signal<string | undefined>;
  /** What the Sources drawer should open at; whoever sets it also sets `drawer`. */
  reading: Signal<Reading | undefined>;
  /** The last thing that went wrong and is not yet put away. Views put a caught CallError here. */
  error: Signal<unknown>;
  /** What a screen reader hears next. */
  announcement: Signal<string>;
  /** A short message that everybody sees for a moment and a screen reader hears, such as "Link copied". */
  toast: Signal<string | undefined>;
  /** What is to be said of a doing and is not yet said. */
  travelled: Signal<Travelled | undefined>;
  /** Whether the field that finds on the canvas is open. */
  finding: Signal<boolean>;
  /** The note that is being written, new or not. */
  noting: Signal<Note | undefined>;
  /** Whether the database has been seen to hold something, so that there is a picture. */
  opened: Signal<boolean>;
}

/** Whether the database is known to hold nothing, and nothing is being loaded into it. */
export function isEmpty({ schema, datasets }: Session): boolean {
  const labels = schema.value?.labels;
  return labels?.every(({ count }) => count === 0) === true && datasets.value.every(({ complete }) => complete);
}

export type Read<T> = ReadonlySignal<T>;

export function createSession(language: Language, theme: Theme): Session {
  return {
    language: signal(language),
    theme: signal(theme),
    datasets: signal([]),
    schema: signal(undefined),
    connection: signal({ state: "connecting" }),
    busy: signal(undefined),
    themeChoice: signal(theme),
    drawer: signal(undefined),
    aside: signal(undefined),
    tool: signal("pointer"),
    layouts: signal(false),
    help: signal(false),
    last: signal(undefined),
    reading: signal(undefined),
    error: signal(undefined),
    announcement: signal(""),
    toast: signal(undefined),
    travelled: signal(undefined),
    finding: signal(false),
    noting: signal(undefined),
    opened: signal(false),
  };
}
