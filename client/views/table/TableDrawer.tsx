import download from "lucide-static/icons/download.svg?raw";
import { useMemo, useState } from "preact/hooks";
import { detailWords } from "../../i18n/details.ts";
import "../../styles/evidence.css";
import "../../styles/table.css";
import { DrawerHead } from "../DrawerHead.tsx";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { edgeColumns, nodeColumns } from "./columns.tsx";
import { edgesAsCsv, nodesAsCsv, save } from "./download.ts";
import { toEdgeRows, toNodeRows } from "./rows.ts";
import { TwinTable } from "./TwinTable.tsx";
import { useElements } from "./use-elements.ts";
import { usePlaces } from "./use-places.ts";

/** The table twin of the canvas: its nodes or its relationships as text, in step with the selection; CSV. */
export function TableDrawer(views: ViewProps) {
  const { explorer, session } = views;
  const [kind, setKind] = useState<"node" | "edge">("node");
  const { nodes, edges } = useElements(explorer);
  const places = usePlaces(views, nodes, edges);
  const lens = explorer.lens.value;
  const language = session.language.value;
  const words = detailWords(language);
  const nodeRows = useMemo(
    () => toNodeRows(nodes, edges, places, lens, language),
    [nodes, edges, places, lens, language],
  );
  const edgeRows = useMemo(() => toEdgeRows(edges, nodes, lens, language), [nodes, edges, lens, language]);
  const caption = words.tableCaption(nodes.length, edges.length);
  const saveCsv = () => save(kind === "node" ? nodesAsCsv(nodeRows) : edgesAsCsv(edgeRows), `tsunagi-${kind}s.csv`);
  return (
    <>
      <DrawerHead session={session}>
        <KeyHints {...views} count={kind === "node" ? nodeRows.length : edgeRows.length} />
        <fieldset class="segmented">
          <legend class="unseen">{words.rowKind}</legend>
          <Choice on={kind === "node"} text={words.nodeRows(nodes.length)} choose={() => setKind("node")} />
          <Choice on={kind === "edge"} text={words.edgeRows(edges.length)} choose={() => setKind("edge")} />
        </fieldset>
        <button type="button" class="button table-csv" title={words.downloadCsv} onClick={saveCsv}>
          <Icon svg={download} size={14} />
          {words.csv}
        </button>
      </DrawerHead>
      {nodes.length === 0 && <p class="table-empty">{words.emptyTable}</p>}
      {nodes.length > 0 && kind === "node" && (
        <TwinTable
          key="node"
          {...views}
          rows={nodeRows}
          columns={nodeColumns(views)}
          caption={caption}
          start={{ column: "degree", direction: "descending" }}
          expandable={(row) => row.key}
        />
      )}
      {nodes.length > 0 && kind === "edge" && (
        <TwinTable
          key="edge"
          {...views}
          rows={edgeRows}
          columns={edgeColumns(views)}
          caption={caption}
          start={{ column: "type", direction: "ascending" }}
          expandable={(row) => row.edge.target}
        />
      )}
    </>
  );
}

function Choice({ on, text, choose }: { on: boolean; text: string; choose: () => void }) {
  return (
    <button type="button" class="segment" aria-pressed={on} onClick={choose}>
      {text}
    </button>
  );
}

function KeyHints({ session, count }: ViewProps & { count: number }) {
  const words = detailWords(session.language.value);
  return (
    <p class="key-hints">
      <span>{words.rows(count)}</span>
      <span class="keys">
        <kbd>↑</kbd> <kbd>↓</kbd> {words.move}
      </span>
      <span class="keys">
        <kbd>Enter</kbd> {words.open}
      </span>
      <span class="keys">
        <kbd>E</kbd> {words.expandKey}
      </span>
    </p>
  );
}
