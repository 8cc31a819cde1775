import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Dataset, GraphSchema } from "../server/schema.ts";

export type Language = "ja" | "en";
export type Theme = "light" | "dark";

/** The line to the server: `lost` carries when the next try is made (ms since epoch). */
export type Connection = { state: "connecting" | "ok" } | { state: "lost"; nextTryAt: number; code: string };

/** Something that takes time; `cancel` ends it. The views show it after 400 ms. */
export interface Busy {
  what: string;
  cancel: () => void;
}

/** What the whole page shares. Elements and positions are not here: they live in cy. */
export interface Session {
  language: Signal<Language>;
  theme: Signal<Theme>;
  datasets: Signal<Dataset[]>;
  schema: Signal<GraphSchema | undefined>;
  connection: Signal<Connection>;
  busy: Signal<Busy | undefined>;
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
  };
}
