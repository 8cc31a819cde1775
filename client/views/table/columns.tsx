import triangle from "lucide-static/icons/triangle-alert.svg?raw";
import type { ComponentChildren } from "preact";
import type { Basis } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import { t } from "../../i18n/text.ts";
import type { Language } from "../../session.ts";
import { BasisChip, basisText } from "../details/BasisMark.tsx";
import { Glyph } from "../details/Glyph.tsx";
import { languagesOf } from "../details/languages.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import type { BasisCounts, EdgeRow, NodeRow } from "./rows.ts";

/** A column of the table: how a row is sorted by it and what its cell shows. */
export interface Column<R> {
  id: string;
  title: string;
  figures?: boolean;
  lang?: Language;
  value: (row: R) => string | number;
  cell: (row: R) => ComponentChildren;
}

const bases: readonly Basis[] = ["source", "heading", "inferred", "external", "none"];

/** The columns of the node table. */
export function nodeColumns(views: ViewProps): Column<NodeRow>[] {
  const language = views.session.language.value;
  const words = detailWords(language);
  const { columns } = words;
  return [
    {
      id: "kind",
      title: columns.kind,
      value: (row) => row.kindName,
      cell: (row) => (
        <span class="cell-kind">
          <Glyph {...views} node={row.node} />
          {row.kindName}
        </span>
      ),
    },
    ...languagesOf(language).map((one, index) => ({
      id: `name-${index + 1}`,
      title: words.names[one],
      lang: one,
      value: (row: NodeRow) => row[one],
      cell: (row: NodeRow) => named(row[one], row.caution && index === 0, language),
    })),
    {
      id: "place",
      title: columns.place,
      value: (row) => (row.place ? `${row.place.letter} ${row.place.group}` : ""),
      cell: (row) => (row.place ? <PlaceCell {...row.place} /> : "—"),
    },
    { id: "degree", title: columns.degree, figures: true, value: (row) => row.degree, cell: (row) => row.degree },
    {
      id: "basis",
      title: columns.basis,
      figures: true,
      value: (row) => row.bases.source ?? 0,
      cell: (row) => <BasisCell counts={row.bases} language={language} />,
    },
  ];
}

/** The columns of the relationship table. */
export function edgeColumns(views: ViewProps): Column<EdgeRow>[] {
  const language = views.session.language.value;
  const { columns } = detailWords(language);
  const lens = views.explorer.lens.value;
  const theme = views.session.theme.value;
  return [
    {
      id: "type",
      title: columns.type,
      value: (row) => row.type,
      cell: (row) => (
        <span class="cell-kind">
          <EdgeGlyph basis={row.basis} type={row.edge.type} lens={lens} theme={theme} />
          {row.type}
        </span>
      ),
    },
    {
      id: "from",
      title: columns.from,
      value: (row) => row.from,
      cell: (row) => named(row.from, row.caution, language),
    },
    { id: "to", title: columns.to, value: (row) => row.to, cell: (row) => row.to },
    {
      id: "basis",
      title: columns.basis,
      value: (row) => basisText({ basis: row.basis, confidence: row.confidence, language }),
      cell: (row) => <BasisChip basis={row.basis} confidence={row.confidence} language={language} />,
    },
    { id: "quote", title: columns.quote, lang: "ja", value: (row) => row.quote, cell: (row) => row.quote || "—" },
  ];
}

function named(name: string, caution: boolean, language: Language): ComponentChildren {
  if (!caution) return name;
  return (
    <span class="cell-warned">
      <span class="cell-text">{name}</span>{" "}
      <span class="cell-warning" role="img" aria-label={detailWords(language).hasCaution}>
        <Icon svg={triangle} size={14} />
      </span>
    </span>
  );
}

function PlaceCell({ letter, group }: { letter: string; group: string }) {
  return (
    <span class="cell-place">
      {letter && <strong>{letter}</strong>} {group}
    </span>
  );
}

function BasisCell({ counts, language }: { counts: BasisCounts; language: Language }) {
  const found = bases.filter((basis) => counts[basis] !== undefined);
  return (
    <span class="cell-bases">
      {found.map((basis) => (
        <span key={basis} title={t(language).basis[basis]}>
          <EdgeGlyph basis={basis} />
          <span class="unseen">{t(language).basis[basis]} </span>
          {counts[basis]}
        </span>
      ))}
    </span>
  );
}
