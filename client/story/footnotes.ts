import type { DocumentText } from "../../server/schema.ts";
import type { Snapshot, StoryStep } from "../../snapshot/schema.ts";
import { excerptOf, stands } from "../evidence/excerpt.ts";
import { edgeName, nameOf, ownName, propertyName, textOf, valueName } from "../evidence/names.ts";
import { edgeProperties } from "../evidence/properties.ts";
import { nameBasisOf, noteOf, type Provenance, provenanceOf, warningOf } from "../evidence/provenance.ts";
import { joined, languageOf, type Piece, read, readPlain } from "../evidence/reading.ts";
import { formatValue, toLink } from "../evidence/values.ts";
import { own } from "../graph/lens.ts";
import type { Edge, Node, Text } from "../graph/types.ts";
import { formatDate } from "../i18n/format.ts";
import type { Language } from "../session.ts";
import { keptText } from "../snapshot/frozen-call.ts";
import type { Footnote } from "./types.ts";

/** What a footnote is made from: the elements, texts and lens of a snapshot. */
export type Cited = Pick<Snapshot, "elements" | "texts" | "lens">;

/** A sentence that is longer is cut around the words that count. */
const longest = 220;

/** The footnotes of a step in one language, in the order of their numbers. What is not in the snapshot any more is left out, its number too. */
export function footnotesOf(snapshot: Cited, { footnotes }: Pick<StoryStep, "footnotes">, language: Language) {
  const reader = new Reader(snapshot, language);
  return footnotes.flatMap((key, at): Footnote[] => {
    const said = reader.footnote(key);
    return said ? [{ number: at + 1, key, ...said }] : [];
  });
}

type Said = Omit<Footnote, "number" | "key">;

class Reader {
  private readonly nodes: ReadonlyMap<string, Node>;
  private readonly snapshot: Cited;
  private readonly language: Language;
  private readonly texts = new Map<string, DocumentText>();

  constructor(snapshot: Cited, language: Language) {
    this.snapshot = snapshot;
    this.language = language;
    this.nodes = new Map(snapshot.elements.nodes.map((node) => [node.key, node]));
  }

  footnote(key: string): Said | undefined {
    const node = this.nodes.get(key);
    if (node) return this.ofNode(node);
    const edge = this.snapshot.elements.edges.find((one) => one.key === key);
    return edge && this.ofEdge(edge);
  }

  private ofEdge(edge: Edge): Said {
    const provenance = provenanceOf(edge);
    const { basis, confidence, source, quote } = provenance;
    const { pieces, near } = this.sentence(provenance);
    const name = (key: string) => this.nameOf(this.nodes.get(key), key);
    return {
      says: `${name(edge.source)} ${edgeName(edge, this.lens, this.language)} ${name(edge.target)}`,
      basis,
      confidence,
      sentence: pieces.map(({ text, mark }) => ({ text, marked: mark })),
      note: quote === undefined ? this.reason(edge) : this.translation(pieces, near),
      caution: inWords(warningOf(edge), this.language),
      document: this.document(source),
    };
  }

  private ofNode(node: Node): Said {
    const place = this.placeOf(node.key);
    const basis = nameBasisOf(node);
    const text = textOf(node, this.lens, this.language);
    const pieces = place ? read(this.text(place.document).text, place) : [];
    return {
      says: this.nameOf(node, node.key),
      basis: basis?.basis ?? (place ? "source" : "none"),
      confidence: basis?.confidence,
      sentence: cut(pieces).map(({ text, mark }) => ({ text, marked: mark })),
      note: place ? this.translation(pieces, node.key) : text,
      caution: inWords(noteOf(node), this.language),
      document: this.document(place?.document ?? (node.properties["url"] === undefined ? undefined : node.key)),
    };
  }

  /** The words in their sentence, and the node whose text that is. */
  private sentence({ source, quote, span }: Provenance): { pieces: Piece[]; near: string | undefined } {
    if (quote === undefined) return { pieces: [], near: undefined };
    const bare = { pieces: [{ text: readPlain(quote), mark: true }], near: undefined };
    if (!span) return bare;
    const documents = this.snapshot.texts.map(({ document }) => document);
    const ranked = documents.toSorted((a, b) => Number(b === source) - Number(a === source));
    const place = ranked.find((document) => stands(this.text(document).text, quote, span));
    if (place === undefined) return bare;
    const text = this.text(place);
    const { cells, node } = excerptOf(text, span);
    const marked = cells.filter((cell) => cell.some(({ mark }) => mark));
    const row = lengthOf(marked.flat()) < 12 ? cells : marked;
    const pieces = row.flatMap((cell, at) => (at === 0 ? cell : [{ text: "　", mark: false }, ...cell]));
    return { pieces: cut(pieces), near: node };
  }

  /** Why it is so where no sentence says it: the note of the edge, else what it holds that is not said of it already. */
  private reason(edge: Edge): string | undefined {
    if (provenanceOf(edge).basis !== "none" && noteOf(edge)) return inWords(noteOf(edge), this.language);
    const { lens, language } = this;
    const details = own(lens.relationships, edge.type)?.detail ?? [];
    const left = edgeProperties(edge, lens, language).filter(({ name, value }) => {
      return !details.includes(name) && value !== false && !details.includes(`${name}_text`);
    });
    const said = left.map(({ name, value }) => {
      const between = language === "ja" ? "：" : ": ";
      return `${propertyName(name, lens, language)}${between}${valueName(name, value, lens, language)}`;
    });
    return said.length > 0 ? said.join(language === "ja" ? "、" : ", ") : undefined;
  }

  /** What the sentence says in the reader's language, where it is in the other one. */
  private translation(pieces: readonly Piece[], near: string | undefined): string | undefined {
    const node = near === undefined ? undefined : this.nodes.get(near);
    if (!node || pieces.length === 0 || languageOf(joined(pieces)) === this.language) return undefined;
    return textOf(node, this.lens, this.language) ?? ownName(node, this.lens, this.language);
  }

  private document(key: string | undefined): Footnote["document"] {
    if (key === undefined) return undefined;
    const node = this.nodes.get(key);
    const date = node?.properties["as_of"] ?? node?.properties["date"];
    return {
      title: this.nameOf(node, key),
      asOf: inDays(date, this.language),
      url: toLink(node?.properties["url"]),
    };
  }

  /** Where the text of a node stands in a document. */
  private placeOf(key: string): { document: string; start: number; end: number } | undefined {
    for (const { document, segments } of this.snapshot.texts) {
      const found = segments.filter(({ node }) => node === key).toSorted((a, b) => b.end - b.start - (a.end - a.start));
      if (found[0]) return { document, start: found[0].start, end: found[0].end };
    }
    return undefined;
  }

  private text(document: string): DocumentText {
    const text = this.texts.get(document) ?? keptText(this.snapshot, document);
    this.texts.set(document, text);
    return text;
  }

  private nameOf(node: Node | undefined, key: string): string {
    return node ? nameOf(node, this.lens, this.language) : key;
  }

  private get lens(): Cited["lens"] {
    return this.snapshot.lens;
  }
}

/** A date in words, whether the database has it as a date or as text. */
function inDays(date: unknown, language: Language): string | undefined {
  if (date === undefined || date === null) return undefined;
  return typeof date === "string" ? formatDate(date, language) : formatValue(date, language);
}

function inWords(text: Partial<Text> | undefined, language: Language): string | undefined {
  return text?.[language] ?? text?.ja ?? text?.en;
}

function lengthOf(pieces: readonly Piece[]): number {
  return joined(pieces).length;
}

/** So much of a long sentence as a slide has room for, with the marked words in it. */
function cut(pieces: readonly Piece[]): Piece[] {
  if (lengthOf(pieces) <= longest) return [...pieces];
  const at = pieces.findIndex(({ mark }) => mark);
  const start = at === -1 ? 0 : lengthOf(pieces.slice(0, at));
  const from = start < longest / 2 ? 0 : start - longest / 4;
  let passed = 0;
  const kept = pieces.flatMap(({ text, mark }) => {
    const part = text.slice(Math.max(0, from - passed), Math.max(0, from + longest - passed));
    passed += text.length;
    return part === "" ? [] : [{ text: part, mark }];
  });
  const dots = { text: "…", mark: false };
  return [...(from > 0 ? [dots] : []), ...kept, ...(from + longest < passed ? [dots] : [])];
}
