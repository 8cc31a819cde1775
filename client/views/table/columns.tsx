import triangle from "lucide-static/icons/triangle-alert.svg?raw";
import type { ComponentChildren } from "preact";
import { languageOf } from "../../evidence/reading.ts";
import { captionOf } from "../../graph/lens.ts";
import type { Basis, Lens } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import { readingWords } from "../../i18n/reading.ts";
import { t } from "../../i18n/text.ts";
import type { Language } from "../../session.ts";
import { BasisChip, basisText } from "../details/BasisMark.tsx";
import { Glyph } from "../details/Glyph.tsx";
import { languagesOf } from "../details/languages.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import type { Column, FileColumn } from "./column.ts";
import { toRaw } from "./raw.ts";
import { type BasisCounts, type EdgeRow, type NodeRow, unreadOf } from "./rows.ts";

const bases: readonly Basis[] = ["source", "heading", "inferred", "external", "none"];

/** The columns that every node has. Those that no row fills are not there at first. */
export function nodeColumns(views: ViewProps, rows: readonly NodeRow[]): Column<NodeRow>[] {
  const language = views.session.language.value;
  const words = detailWords(language);
  const { columns } = words;
  const lens = views.explorer.lens.value;
  const twoNames = rows.some(({ ja, en }) => ja !== en);
  return [
    {
      ...{ id: "kind", title: columns.kind, width: 124, usual: true, file: [] },
      ...same((row: NodeRow) => row.kindName),
      cell: (row) => (
        <span class="cell-kind">
          <Glyph {...views} node={row.node} />
          <span class="cell-text">{row.kindName}</span>
        </span>
      ),
    },
    ...languagesOf(language).map((one, index) => ({
      ...{ id: `name-${one}`, title: twoNames ? words.names[one] : columns.name, width: index === 0 ? 250 : 200 },
      ...{ usual: twoNames || index === 0, lang: one, file: [] },
      ...same((row: NodeRow) => row[one]),
      cell: (row: NodeRow) => named(row[one], row.caution && index === 0, language),
    })),
    {
      ...{ id: "place", title: columns.place, width: 170, usual: rows.some(({ place }) => place !== undefined) },
      file: [],
      ...same((row: NodeRow) => (row.place ? `${row.place.letter} ${row.place.group}` : "")),
      cell: (row) => (row.place ? <PlaceCell {...row.place} /> : "—"),
    },
    {
      ...{ id: "degree", title: columns.degree, width: language === "ja" ? 84 : 118, usual: true, figures: true },
      file: [],
      value: (row) => row.degree,
      text: (row) => String(row.degree),
    },
    {
      ...{ id: "basis", title: columns.basis, width: 140, usual: rows.some(({ bases: found }) => isSaid(found)) },
      ...{ figures: true, file: [] },
      value: (row) => row.bases.source ?? 0,
      text: (row) => basesText(row.bases, language),
      cell: (row) => <BasisCell counts={row.bases} language={language} />,
    },
    {
      ...{ id: "unread", title: readingWords(language).coverageColumn, width: 180 },
      usual: rows.some(({ unread }) => unread !== undefined),
      ...same((row: NodeRow) => row.unread ?? ""),
      file: languages.map((one) => ({
        head: `not_looked_for_${one}`,
        value: ({ node }: NodeRow) => unreadOf(node, lens, one) ?? "",
      })),
    },
    { ...{ id: "key", title: words.key, width: 200, usual: false, file: [] }, ...same((row: NodeRow) => row.key) },
  ];
}

/** The columns that every relationship has. */
export function edgeColumns(views: ViewProps, rows: readonly EdgeRow[]): Column<EdgeRow>[] {
  const language = views.session.language.value;
  const words = detailWords(language);
  const { columns } = words;
  const lens = views.explorer.lens.value;
  const theme = views.session.theme.value;
  const basisOf = ({ basis, confidence }: EdgeRow) =>
    basis === "none" ? "" : basisText({ basis, confidence, language });
  return [
    {
      ...{ id: "type", title: columns.type, width: 220, usual: true },
      file: detailsIn(rows, lens),
      ...same((row: EdgeRow) => row.type),
      cell: (row) => (
        <span class="cell-kind">
          <EdgeGlyph basis={row.basis} type={row.edge.type} lens={lens} theme={theme} />
          <span class="cell-text">{row.type}</span>
        </span>
      ),
    },
    {
      ...{ id: "from", title: columns.from, width: 250, usual: true, file: namesOf("from", lens) },
      ...same((row: EdgeRow) => row.from),
      cell: (row) => named(row.from, row.caution, language),
    },
    {
      ...{ id: "to", title: columns.to, width: 200, usual: true, file: namesOf("to", lens) },
      ...same((row: EdgeRow) => row.to),
    },
    {
      ...{
        id: "basis",
        title: columns.basis,
        width: widest(rows, language),
        usual: rows.some(({ basis }) => basis !== "none"),
      },
      file: [],
      ...same(basisOf),
      cell: (row) => (row.basis === "none" ? "—" : <BasisChip {...row} language={language} />),
    },
    {
      ...{ id: "quote", title: columns.quote, width: 200, usual: rows.some(({ quote }) => quote !== "") },
      file: [],
      ...same((row: EdgeRow) => row.quote),
      cell: (row) => (row.quote === "" ? "—" : <span lang={languageOf(row.quote)}>{row.quote}</span>),
    },
    { ...{ id: "key", title: words.key, width: 260, usual: false, file: [] }, ...same((row: EdgeRow) => row.key) },
  ];
}

const languages: readonly Language[] = ["ja", "en"];

/** The name of an end in both languages. */
function namesOf(end: "from" | "to", lens: Lens): FileColumn<EdgeRow>[] {
  return languages.map((language) => ({
    head: `${end}_name_${language}`,
    value: ({ ends }) => (ends[end] ? captionOf(ends[end], lens, language) : ""),
  }));
}

/** The years, amounts and roles that stand behind the name of a type, each as a figure or word of its own. */
function detailsIn(rows: readonly EdgeRow[], lens: Lens): FileColumn<EdgeRow>[] {
  const types = new Set(rows.map(({ edge }) => edge.type));
  const names = new Set([...types].flatMap((type) => lens.relationships[type]?.detail ?? []));
  return [...names].map((head) => ({ head, value: ({ edge }) => toRaw(edge.properties[head]) }));
}

/** As wide as the chip of an inference with its confidence, where there are such, px. */
function widest(rows: readonly EdgeRow[], language: Language): number {
  return language === "en" && rows.some(({ confidence }) => confidence !== undefined) ? 256 : 190;
}

/** Sorted by what it says. */
function same<R>(text: (row: R) => string): Pick<Column<R>, "value" | "text"> {
  return { value: text, text };
}

function isSaid(counts: BasisCounts): boolean {
  return bases.some((basis) => basis !== "none" && counts[basis] !== undefined);
}

function basesText(counts: BasisCounts, language: Language): string {
  const found = bases.filter((basis) => basis !== "none" && counts[basis] !== undefined);
  return found.map((basis) => `${t(language).basis[basis]} ${counts[basis]}`).join(language === "ja" ? "、" : ", ");
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
  const found = bases.filter((basis) => basis !== "none" && counts[basis] !== undefined);
  if (found.length === 0) return "—";
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
