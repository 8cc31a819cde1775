import { time } from "../../evidence/figures.ts";
import { edgeName, propertyName } from "../../evidence/names.ts";
import type { Explorer } from "../../graph/explorer.ts";
import type { Moment } from "../../graph/sieve/moments.ts";
import type { Language } from "../../session.ts";

/** What a moment is of: the name of its node, or of the two ends of its edge. */
export function momentName({ key, of }: Moment, explorer: Explorer): string {
  if (of === "node") {
    const node = explorer.node(key);
    return node ? explorer.captionOf(node) : key;
  }
  const edge = explorer.edge(key);
  const ends = [edge?.source, edge?.target].map((end) => {
    const node = end === undefined ? undefined : explorer.node(end);
    return node ? explorer.captionOf(node) : (end ?? key);
  });
  return ends.join(" → ");
}

/** A moment in full: its name, what happened, when. */
export function momentInFull(moment: Moment, explorer: Explorer, language: Language): string {
  const lens = explorer.lens.value;
  const edge = moment.of === "edge" ? explorer.edge(moment.key) : undefined;
  const parts = [
    momentName(moment, explorer),
    ...(edge ? [edgeName(edge, lens, language)] : []),
    `${moment.properties.map((name) => propertyName(name, lens, language)).join(" – ")} ${momentTime(moment, language)}`,
  ];
  return parts.join(language === "ja" ? "、" : ", ");
}

/** When a moment was: a year, a day, or from one to another. */
export function momentTime({ span, properties }: Moment, language: Language): string {
  const day = 86_400_000;
  const from = time(span.from, language);
  const year = time(span.from, language) === time(span.to - 1, language) || span.to - span.from <= day;
  return year && properties.length === 1 ? from : `${from} – ${time(span.to - 1, language)}`;
}
