import { detailWords } from "../../i18n/details.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Session } from "../../session.ts";

/** The datasets in the graph: title, as-of date, version, licence, how much, and when they were loaded. */
export function DatasetList({ session }: { session: Session }) {
  const language = session.language.value;
  const words = detailWords(language);
  const datasets = session.datasets.value;
  if (datasets.length === 0) return null;
  return (
    <section>
      <h3>{words.datasets}</h3>
      <ul>
        {datasets.map(({ id, version, title, asOf, licence, loadedAt, counts }) => (
          <li key={id} class="dataset">
            <p class="dataset-title">{title[language]}</p>
            <p>
              {words.asOf(formatDate(asOf, language))} · {words.versionOf(version)}
            </p>
            <p>{words.counts(counts.nodes, counts.relationships)}</p>
            <p>
              {words.licence}: {licence}
            </p>
            <p>{words.loadedAt(formatDate(loadedAt, language))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
