import type { Snapshot } from "../../snapshot/schema.ts";
import type { Language, Theme } from "../session.ts";

/** What is chosen for a file that is made of a snapshot or story. */
export interface OutChoices {
  language: Language;
  theme: Theme;
  /** px of a PNG for one px of the picture. */
  scale: 1 | 2 | 3 | 4;
  /** No ground behind the picture. */
  transparent: boolean;
  /** What stands beside the picture. */
  title: boolean;
  legend: boolean;
  filters: boolean;
  asOf: boolean;
  citations: boolean;
  /** An SVG or an HTML file carries the letters it needs. */
  fonts: boolean;
}

/** One file to be made. `progress` takes 0 to 1; an aborted `signal` ends the work with its reason. */
export interface OutTask {
  snapshot: Snapshot;
  choices: OutChoices;
  /** The step of a story, from 1, that a picture shows; the opening picture where left out. Slides have all of them. */
  step?: number;
  /** Where readers find it; left out where it lies on no server. */
  link?: string;
  progress: (done: number) => void;
  signal: AbortSignal;
}

/** A kind of file that a snapshot or story can become. Its name and what it cannot hold stand in client/i18n/out-*.ts by its id. */
export interface OutFormat {
  id: string;
  group: "picture" | "slides" | "page" | "data";
  /** Without a dot. */
  extension: string;
  /** Which of the choices it heeds. */
  heeds: readonly (keyof OutChoices)[];
  make(task: OutTask): Promise<Blob>;
}
