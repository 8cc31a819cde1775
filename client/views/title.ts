import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";

/** What the page is about: the dataset with the first picture, else the database. */
export function titleOf(session: Session): { title: string; asOf: string | undefined } {
  const language = session.language.value;
  const datasets = session.datasets.value;
  const main = datasets.find((dataset) => dataset.lens.overview) ?? datasets[0];
  if (!main) return { title: session.schema.value ? "Neo4j" : "", asOf: undefined };
  return { title: main.title[language], asOf: main.asOf && t(language).asOf(formatDate(main.asOf, language)) };
}
