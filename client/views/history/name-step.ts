import { kindName, propertyName, typeName } from "../../evidence/names.ts";
import type { Doing } from "../../graph/doing.ts";
import { captionOf, labelOf, own, typeLens } from "../../graph/lens.ts";
import type { Scene } from "../../graph/scene.ts";
import { toRule } from "../../graph/sieve/rule.ts";
import type { Lens, Node } from "../../graph/types.ts";
import { stepWords } from "../../i18n/steps.ts";
import { t } from "../../i18n/text.ts";
import type { Language } from "../../session.ts";
import { saidProperty } from "../style/say.ts";

/** What a step is named from: the scenes on both sides of it know its nodes, also those that left the canvas. */
export interface Naming {
  lens: Lens;
  language: Language;
  scenes: readonly Scene[];
}

/** A step in words. `subject` is the part of `text` that names a node; `label` is its kind. */
export interface NamedStep {
  text: string;
  subject?: string;
  label?: string;
}

/** Names a step in the reader's language. */
export function nameStep(doing: Doing, naming: Naming): NamedStep {
  const { lens, language } = naming;
  const words = stepWords(language);
  const about = doing.keys && doing.keys.length > 0 ? subjectOf(doing.keys, naming) : undefined;
  const subject = about?.subject ?? words.nodes(0);
  const of = (say: (name: string) => string): NamedStep => ({ ...about, text: say(subject) });
  switch (doing.kind) {
    case "overview":
    case "view":
    case "reveal":
      return { text: words[doing.kind] };
    case "show-all":
      return { text: words.showAll };
    case "question": {
      const question = lens.questions.find(({ id }) => id === doing.name);
      return { text: words.question(question?.text[language] ?? doing.name ?? "") };
    }
    case "expand":
      return of((doing.expansion?.skip ?? 0) > 0 ? words.more : words.expand);
    case "filter":
      return { text: filterText(doing, lens, language) };
    case "layout":
      return { text: words.layout(words.layouts[doing.name ?? ""] ?? doing.name ?? "") };
    case "style":
      return { text: doing.name ? words.style(saidProperty(doing.name, { lens, language })) : words.styleFree };
    case "group":
      return { text: doing.name ? words.group(nameOfBoxes(doing, lens, language)) : words.groupFree };
    case "fold":
      return { text: (doing.with?.["folded"] === false ? words.unfold : words.fold)(foldedName(doing, naming)) };
    case "note":
      return { text: noteText(doing, language) };
    case "snapshot":
      return { text: words.snapshot(saidTitle(doing.with?.["title"], language)) };
    case "compare":
      return { text: words.compare(saidTitle(doing.with?.["title"], language)) };
    case "paths":
      return pathsName(doing, naming);
    case "answer":
      return { text: answerText(doing, language) };
    case "add":
      return sampleName(doing, naming) ?? of(words.add);
    default:
      return of(words[doing.kind]);
  }
}

/** The first of the elements by name, and how many more. */
function subjectOf(keys: readonly string[], naming: Naming): NamedStep & { subject: string } {
  const words = stepWords(naming.language);
  const [first = ""] = keys;
  const node = nodeOf(first, naming.scenes);
  const name = node ? captionOf(node, naming.lens, naming.language) : edgeName(first, naming);
  const subject = keys.length > 1 ? words.andMore(name, keys.length - 1) : name;
  return { text: subject, subject, ...(node ? { label: labelOf(node, naming.lens) } : {}) };
}

function nodeOf(key: string, scenes: readonly Scene[]): Node | undefined {
  for (const { actors } of scenes) {
    const found = actors.find(({ node }) => node.key === key);
    if (found) return found.node;
  }
  return undefined;
}

function edgeName(key: string, naming: Naming): string {
  const { lens, language, scenes } = naming;
  for (const { edges } of scenes) {
    const edge = edges.find((one) => one.edge.key === key)?.edge;
    if (!edge) continue;
    const end = (of: string) => {
      const node = nodeOf(of, scenes);
      return node ? captionOf(node, lens, language) : of;
    };
    return [end(edge.source), typeLens(lens, edge.type).name[language], end(edge.target)].join(" – ");
  }
  return key.startsWith("~") ? stepWords(language).nodes(1) : key.slice(key.indexOf(":") + 1);
}

function filterText(doing: Doing, lens: Lens, language: Language): string {
  const words = stepWords(language);
  if (doing.facet) {
    const { kind, value, off } = doing.facet;
    const name = facetName(kind, value, lens, language);
    if (doing.with?.["only"] === true) return words.filterOnly(name);
    if (doing.with?.["only"] === false) return words.filterFree(name || t(language).kinds);
    return (off ? words.filterOut : words.filterIn)(name);
  }
  if (doing.with?.["cleared"] === true) return words.filtersCleared;
  const line = doing.with?.["rule"] ?? doing.with?.["was"];
  const field = typeof line === "string" ? toRule(line)?.field : undefined;
  const what = nameOfField(field?.what, field?.name ?? doing.name ?? "", lens, language);
  return (doing.with?.["rule"] ? words.filterBy : words.filterFree)(what);
}

function nameOfField(what: string | undefined, name: string, lens: Lens, language: Language): string {
  if (what === "group") return kindName(name.split(",").at(-1) ?? name, lens, language);
  if (what === "time" && name === "") return t(language).timeline;
  return propertyName(name, lens, language);
}

function facetName(kind: string, value: string, lens: Lens, language: Language): string {
  if (kind === "label") return kindName(value, lens, language, true);
  if (kind === "type") return typeName(value, lens, language);
  if (kind === "basis") return (t(language).basis as Record<string, string>)[value] ?? value;
  const [label = "", ...rest] = value.split(":");
  const variant = own(lens.labels[label]?.variants?.values, rest.join(":"));
  return variant?.name[language] ?? value;
}

/** What boxes are made by: the kind, a property, or the label of the nodes they stand for. */
function nameOfBoxes({ name = "", with: said }: Doing, lens: Lens, language: Language): string {
  const by = said?.["by"];
  if (by && typeof by === "object" && "label" in by) return t(language).kinds;
  return nameOfValue(String(said?.["of"] ?? name), lens, language);
}

/** A property, a label or a relationship type by its name. */
function nameOfValue(name: string, lens: Lens, language: Language): string {
  if (lens.properties[name]) return propertyName(name, lens, language);
  return lens.labels[name]?.name[language] ?? lens.relationships[name]?.name[language] ?? name;
}

/** The first of the boxes that were folded by name, and how many more. */
function foldedName({ name = "", with: said }: Doing, { lens, language, scenes }: Naming): string {
  const values = Array.isArray(said?.["values"]) ? said["values"].map(String) : [name];
  const [first = ""] = values;
  const node = nodeOf(first, scenes);
  const one = node ? captionOf(node, lens, language) : nameOfValue(first, lens, language);
  return values.length > 1 ? stepWords(language).andMore(one, values.length - 1) : one;
}

function noteText({ name = "", with: said }: Doing, language: Language): string {
  const words = stepWords(language);
  const line = name.replace(/\s+/g, " ").trim();
  const short = line.length > 40 ? `${line.slice(0, 39)}…` : line;
  const say = { changed: words.noteChanged, moved: words.noteMoved, removed: words.noteRemoved };
  return (say[String(said?.["act"]) as keyof typeof say] ?? words.noteAdded)(short);
}

/** The answer of a query, by the query's first line that is no comment. */
function answerText({ with: said = {} }: Doing, language: Language): string {
  const words = stepWords(language);
  const lines = String(said["cypher"] ?? "").split("\n");
  const line = lines.map((one) => one.trim()).find((one) => one !== "" && !one.startsWith("//")) ?? "";
  const short = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  return (said["act"] === "add" ? words.answerAdded : words.answer)(short);
}

/** A title in the reader's language, else in the other. */
function saidTitle(title: unknown, language: Language): string {
  const { ja = "", en = "" }: { ja?: unknown; en?: unknown } = Object(title);
  const [own, other] = language === "ja" ? [ja, en] : [en, ja];
  return String(own || other);
}

/** A sample of a label or type that the schema brought; undefined for anything else that was added. */
function sampleName({ with: said = {} }: Doing, { lens, language }: Naming): NamedStep | undefined {
  const { label, type, count, of } = said;
  if (typeof count !== "number" || typeof of !== "number") return undefined;
  if (typeof type === "string") return { text: stepWords(language).sample(typeName(type, lens, language), count, of) };
  if (typeof label !== "string") return undefined;
  const subject = kindName(label, lens, language, true);
  return { text: stepWords(language).sample(subject, count, of), subject, label };
}

function pathsName({ keys = [], with: said = {} }: Doing, naming: Naming): NamedStep {
  const words = stepWords(naming.language);
  if (keys.length === 0) return { text: words.pathsFree };
  const names = keys.slice(0, 2).map((key) => subjectOf([key], naming).subject);
  const both = words.between(names);
  // One of them, of which the nodes are told.
  if (Array.isArray(said["nodes"])) return { text: words.path(both, said["nodes"].length - 1) };
  return { text: words.paths(keys.length > 2 ? words.andMore(both, keys.length - 2) : both) };
}
