import x from "lucide-static/icons/x.svg?raw";
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Edge, Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import { tableWords } from "../../i18n/table.ts";
import { t } from "../../i18n/text.ts";
import "../../styles/evidence.css";
import "../../styles/table.css";
import "../../styles/table-tools.css";
import { DrawerHead } from "../DrawerHead.tsx";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { saveCsv } from "../save-file.ts";
import { withProperties } from "./column.ts";
import { edgeColumns, nodeColumns } from "./columns.tsx";
import { edgesAsCsv, nodesAsCsv } from "./download.ts";
import { propertyColumns } from "./property-columns.ts";
import { reachColumns } from "./reach-columns.ts";
import { type EdgeRow, type NodeRow, toEdgeRows, toNodeRows } from "./rows.ts";
import { TableTools } from "./TableTools.tsx";
import { TwinTable } from "./TwinTable.tsx";
import { useElements } from "./use-elements.ts";
import type { Row } from "./use-grid.ts";
import { usePlaces } from "./use-places.ts";
import { type Table, useTable } from "./use-table.ts";

interface Props extends ViewProps {
  nodes: Node[];
  edges: Edge[];
  choice: preact.JSX.Element;
}

/** The table twin of the canvas: its nodes or its relationships as text, in step with the selection; CSV. */
export function TableDrawer(views: ViewProps) {
  const { explorer, session } = views;
  const [kind, setKind] = useState<"node" | "edge">(() =>
    explorer.state.peek().selected?.kind === "edge" ? "edge" : "node",
  );
  const { nodes, edges } = useElements(explorer);
  const words = detailWords(session.language.value);
  const choice = (
    <fieldset class="segmented">
      <legend class="unseen">{words.rowKind}</legend>
      <Choice on={kind === "node"} text={words.nodeRows(nodes.length)} choose={() => setKind("node")} />
      <Choice on={kind === "edge"} text={words.edgeRows(edges.length)} choose={() => setKind("edge")} />
    </fieldset>
  );
  const props = { ...views, nodes, edges, choice };
  return kind === "node" ? <Nodes key="node" {...props} /> : <Edges key="edge" {...props} />;
}

function Nodes({ nodes, edges, choice, ...views }: Props) {
  const { explorer, session } = views;
  const places = usePlaces(views, nodes, edges);
  const lens = explorer.lens.value;
  const language = session.language.value;
  const theme = session.theme.value;
  const rows = useMemo(() => toNodeRows(nodes, edges, places, lens, language), [nodes, edges, places, lens, language]);
  const columns = useMemo(
    () =>
      withProperties(
        [...nodeColumns(views, rows), ...reachColumns(nodes, edges, lens, language)],
        propertyColumns(rows, ({ node }) => node.properties, lens, language),
        rows,
      ),
    [rows, lens, language, theme],
  );
  const table = useTable(views, "nodes", rows, columns, { column: "degree", direction: "descending" });
  const saveRows = (some: readonly NodeRow[]) => saveCsv(nodesAsCsv(some, table.shown), "tsunagi-nodes.csv");
  return <Twin {...views} table={table} choice={choice} save={saveRows} expandable={(row) => row.key} />;
}

function Edges({ nodes, edges, choice, ...views }: Props) {
  const { explorer, session } = views;
  const lens = explorer.lens.value;
  const language = session.language.value;
  const theme = session.theme.value;
  const rows = useMemo(() => toEdgeRows(edges, nodes, lens, language), [nodes, edges, lens, language]);
  const columns = useMemo(
    () =>
      withProperties(
        edgeColumns(views, rows),
        propertyColumns(rows, ({ edge }) => edge.properties, lens, language),
        rows,
      ),
    [rows, lens, language, theme],
  );
  const table = useTable(views, "edges", rows, columns, { column: "type", direction: "ascending" });
  const saveRows = (some: readonly EdgeRow[]) => saveCsv(edgesAsCsv(some, table.shown), "tsunagi-edges.csv");
  return <Twin {...views} table={table} choice={choice} save={saveRows} expandable={(row) => row.edge.target} />;
}

interface TwinProps<R extends Row> extends ViewProps {
  table: Table<R>;
  choice: preact.JSX.Element;
  save: (rows: readonly R[]) => void;
  expandable: (row: R) => string | undefined;
}

function Twin<R extends Row>({ table, choice, save: saveRows, expandable, ...views }: TwinProps<R>) {
  const { explorer, session } = views;
  const words = tableWords(session.language.value);
  const { nodes, edges } = explorer.state.value;
  return (
    <>
      <Head {...views}>
        <KeyHints {...views} />
        {choice}
        <TableTools {...views} table={table} save={saveRows} />
      </Head>
      {table.all.length === 0 && (
        <p class="table-empty">{nodes === 0 ? detailWords(session.language.value).emptyTable : words.noEdges}</p>
      )}
      {table.all.length > 0 && (
        <TwinTable
          {...views}
          {...table}
          columns={table.shown}
          caption={detailWords(session.language.value).tableCaption(nodes, edges)}
          expandable={expandable}
        />
      )}
      {table.all.length > 0 && table.rows.length === 0 && (
        <p class="table-empty">
          {words.nothingPasses}{" "}
          <button type="button" class="link-button" onClick={table.clear}>
            {words.clearFilters}
          </button>
        </p>
      )}
    </>
  );
}

/** The tabs of the drawers, or the table's own name where there are no others. */
function Head({ session, frozen, children }: ViewProps & { children: ComponentChildren }) {
  if (!frozen) return <DrawerHead session={session}>{children}</DrawerHead>;
  const words = t(session.language.value);
  const close = () => {
    session.drawer.value = undefined;
  };
  return (
    <header class="drawer-head">
      <h2 class="unseen">{words.table}</h2>
      <div class="drawer-tools">{children}</div>
      <button type="button" class="icon-button" aria-label={words.close} title={words.close} onClick={close}>
        <Icon svg={x} />
      </button>
    </header>
  );
}

function Choice({ on, text, choose }: { on: boolean; text: string; choose: () => void }) {
  return (
    <button type="button" class="segment" aria-pressed={on} onClick={choose}>
      {text}
    </button>
  );
}

function KeyHints({ session, frozen }: ViewProps) {
  const words = detailWords(session.language.value);
  return (
    <p class="key-hints">
      <span class="keys">
        <kbd>↑</kbd> <kbd>↓</kbd> {words.move}
      </span>
      <span class="keys">
        <kbd>Space</kbd> {tableWords(session.language.value).select}
      </span>
      <span class="keys">
        <kbd>Enter</kbd> {words.open}
      </span>
      {!frozen && (
        <span class="keys">
          <kbd>E</kbd> {words.expandKey}
        </span>
      )}
    </p>
  );
}
