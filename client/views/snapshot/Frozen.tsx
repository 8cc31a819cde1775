import snowflake from "lucide-static/icons/snowflake.svg?raw";
import warning from "lucide-static/icons/triangle-alert.svg?raw";
import { provenanceOf } from "../../evidence/provenance.ts";
import type { Edge, Node } from "../../graph/types.ts";
import { formatDate, formatList } from "../../i18n/format.ts";
import { snapshotWords } from "../../i18n/snapshot.ts";
import { draftOf } from "../../story/draft.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";

/** What a snapshot will hold, and from when its data are. */
export function Frozen({ views, of }: { views: ViewProps; of: "picture" | "story" }) {
  const { session } = views;
  const language = session.language.value;
  const words = snapshotWords(language);
  const { nodes, edges, hidden, notes } = counted(views, of);
  const quotes = edges.filter((edge) => provenanceOf(edge).quote !== undefined).length;
  const ids = nodes.filter(({ key }) => key.startsWith("~")).length;
  const parts = [
    words.nodes(nodes.length),
    words.edges(edges.length),
    ...(hidden > 0 ? [words.hidden(hidden)] : []),
    ...(notes > 0 ? [words.notes(notes)] : []),
    ...(quotes > 0 ? [words.quotes(quotes)] : []),
  ];
  const datasets = session.datasets.value.map(({ title, asOf }) =>
    words.asOf(title[language], formatDate(asOf, language)),
  );
  return (
    <section class="snapshot-frozen" aria-label={words.what}>
      <Icon svg={snowflake} />
      <div>
        <p>{formatList(parts, language)}</p>
        <p class="hint">{words.with}</p>
        {datasets.length === 0 && <p class="hint">{words.noDatasets}</p>}
        <ul class="hint">
          {datasets.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      {ids > 0 && (
        <p class="snapshot-warning">
          <Icon svg={warning} />
          {words.idsOnly(ids)}
        </p>
      )}
    </section>
  );
}

function counted({ explorer, session }: ViewProps, of: "picture" | "story") {
  if (of === "story") return { ...draftOf(session).elements.value, hidden: 0, notes: 0 };
  const { stage } = explorer.desk;
  return {
    nodes: stage.nodes().map((ele) => ele.data("node") as Node),
    edges: stage.edges().map((ele) => ele.data("edge") as Edge),
    hidden: explorer.state.value.hidden,
    notes: explorer.state.value.notes.length,
  };
}
