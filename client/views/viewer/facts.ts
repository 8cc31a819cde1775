import type { Snapshot } from "../../../snapshot/schema.ts";
import { formatDate, formatList } from "../../i18n/format.ts";
import { viewerWords } from "../../i18n/viewer.ts";
import type { Language } from "../../session.ts";
import { said } from "../../snapshot/said.ts";
import type { Viewed } from "../../viewer/viewed.ts";

/** From when the data are, dataset by dataset; those of one date are named together where there are several. */
export function asOfLines({ datasets }: Pick<Snapshot, "datasets">, language: Language): string[] {
  const words = viewerWords(language);
  const dated = datasets.filter(({ asOf }) => asOf.trim() !== "");
  const [only] = dated;
  if (dated.length === 1 && only) return [words.asOf(formatDate(only.asOf, language))];
  return dated.map(
    ({ id, title, asOf }) => `${said(title, language) || id}: ${words.asOf(formatDate(asOf, language))}`,
  );
}

/** The same where there is little room: the dates alone. */
export function asOfShort({ datasets }: Pick<Snapshot, "datasets">, language: Language): string {
  const dates = datesOf({ datasets });
  if (dates.length === 0) return "";
  return viewerWords(language).dataAsOf(
    formatList(
      dates.map((date) => formatDate(date, language)),
      language,
    ),
  );
}

/** The dates of the data as they are written in the dataset, the oldest first. */
export function datesOf({ datasets }: Pick<Snapshot, "datasets">): string[] {
  return [...new Set(datasets.map(({ asOf }) => asOf.trim()).filter(Boolean))].toSorted();
}

/** The title in the reader's language, as its owner has it now. */
export function titleOf({ known, snapshot }: Pick<Viewed, "known" | "snapshot">, language: Language): string {
  return said(known.title, language) || said(snapshot.title, language) || viewerWords(language).untitled;
}

/** Who made it and when it was saved. */
export function madeBy({ known, snapshot }: Pick<Viewed, "known" | "snapshot">, language: Language): string[] {
  const words = viewerWords(language);
  const { author } = snapshot;
  return [...(author.trim() ? [words.by(author)] : []), words.savedOn(formatDate(known.createdAt, language))];
}
