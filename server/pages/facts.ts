import type { Snapshot, Words } from "../../snapshot/schema.ts";
import type { StoredSnapshot } from "../snapshots/store.ts";
import { inPlace } from "./escape.ts";

/** What a page's head says of a snapshot, in the language it was made in where that is given. */
export interface Facts {
  language: "ja" | "en";
  title: string;
  description: string;
  author: string;
}

const untitled = { ja: "無題のスナップショット", en: "Untitled snapshot" };

/** Reads them from a stored document; the title is the one its owner has given it last. */
export function factsOf({ document, title }: Pick<StoredSnapshot, "document" | "title">): Facts {
  const snapshot = JSON.parse(document.toString("utf8")) as Snapshot;
  const { language, author } = snapshot;
  return {
    language,
    title: said(title, language) || said(snapshot.title, language) || untitled[language],
    description: said(snapshot.description, language) || sources(snapshot),
    author: inPlace(author).trim(),
  };
}

/** The words of that language, else of the other; marks of direction alone are no words. */
function said({ ja = "", en = "" }: Words, language: "ja" | "en"): string {
  const [first, second] = (language === "ja" ? [ja, en] : [en, ja]).map(inPlace) as [string, string];
  return first.trim() || second.trim();
}

/** Without a description: where it is from and from when. */
function sources({ datasets, language }: Snapshot): string {
  return datasets.map(({ title, asOf }) => (asOf ? `${title[language]} (${asOf})` : title[language])).join(" · ");
}
