import { useState } from "preact/hooks";
import type { ComparedRow } from "../../compare/rows.ts";
import { basisOf, labelOf } from "../../graph/lens.ts";
import { compareWords } from "../../i18n/compare.ts";
import { formatNumber } from "../../i18n/format.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";

/** Rows that are listed at once. */
const atOnce = 100;

interface Props extends ViewProps {
  kind: "added" | "removed" | "changed";
  rows: readonly ComparedRow[];
}

/** What was added, removed or changed, with its count; a row shows its element on the canvas. */
export function CompareList({ kind, rows, ...views }: Props) {
  const language = views.session.language.value;
  const words = compareWords(language);
  const [shown, setShown] = useState(atOnce);
  if (rows.length === 0) return null;
  return (
    <section class="compare-list">
      <h3>
        <span class={`compare-sign compare-${kind}`} aria-hidden="true" />
        {words.kinds[kind]}
        <span class="compare-count">{formatNumber(rows.length, language)}</span>
      </h3>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <li key={row.key}>
            <Row {...views} row={row} />
            {row.values.length > 0 && <Values {...views} row={row} />}
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" class="link-button" onClick={() => setShown(shown + atOnce)}>
          {words.more(rows.length - shown)}
        </button>
      )}
    </section>
  );
}

function Row({ row, explorer, session }: ViewProps & { row: ComparedRow }) {
  const words = compareWords(session.language.value);
  const lens = explorer.lens.value;
  const theme = session.theme.value;
  const drawn = explorer.desk.stage.cy.getElementById(row.key).nonempty();
  const current = explorer.state.value.selection.includes(row.key);
  const show = () => {
    if (drawn) explorer.select({ kind: row.what, key: row.key });
  };
  return (
    <button type="button" class="compare-row" aria-current={current} onClick={show}>
      {row.node && <NodeGlyph label={labelOf(row.node, lens)} lens={lens} theme={theme} />}
      {row.edge && <EdgeGlyph type={row.edge.type} basis={basisOf(row.edge)} lens={lens} theme={theme} />}
      <span>
        {row.name}
        {row.what === "node" && <small>{row.kind}</small>}
        {!drawn && <small>{words.notDrawn}</small>}
      </span>
    </button>
  );
}

function Values({ row, session }: ViewProps & { row: ComparedRow }) {
  const words = compareWords(session.language.value);
  return (
    <table class="compare-values">
      <thead>
        <tr>
          <th scope="col">{words.property}</th>
          <th scope="col">{words.was}</th>
          <th scope="col">{words.is}</th>
        </tr>
      </thead>
      <tbody>
        {row.values.map(({ name, was, is }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{was === undefined ? words.none : <del>{was}</del>}</td>
            <td>{is === undefined ? words.none : <ins>{is}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
