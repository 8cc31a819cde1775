import { captionOf } from "../graph/lens.ts";
import { type Field, parted, type Rule } from "../graph/sieve/rule.ts";
import type { Lens, Node } from "../graph/types.ts";
import { facetWords } from "../i18n/facets.ts";
import type { Language } from "../session.ts";
import { figure, time } from "./figures.ts";
import { kindName, propertyName, typeName, valueName } from "./names.ts";

/** Finds a node by its key, on the canvas or beside it. */
export type NodeOf = (key: string) => Node | undefined;

/** What a field is called: its property or group, and whose it is where that is not said by the group. */
export function fieldName(field: Field, lens: Lens, language: Language): { title: string; of: string } {
  if (field.what === "group") {
    const way = parted(field.name);
    const group = kindName(way.at(-1) ?? "", lens, language);
    const first = lens.overview?.rows.label === field.kind && way[0] === lens.overview.group.type;
    return { title: group, of: first ? "" : kindName(field.kind, lens, language, true) };
  }
  if (field.name === "") return { title: facetWords(language).years, of: "" };
  const title = propertyName(field.name, lens, language);
  if (field.kind === "") return { title, of: "" };
  const of = field.of === "edge" ? typeName(field.kind, lens, language) : kindName(field.kind, lens, language);
  return { title, of };
}

/** A value of a field in words; an empty one is "without a value". */
export function fieldValue(field: Field, value: string, lens: Lens, language: Language, nodeOf: NodeOf): string {
  if (value === "") return facetWords(language).without;
  const node = field.what === "group" || /^[^\s:]+:./.test(value) ? nodeOf(value) : undefined;
  if (node) return captionOf(node, lens, language);
  if (value === "true" || value === "false") return valueName(field.name, value === "true", lens, language);
  return field.what === "group" ? value.slice(value.indexOf(":") + 1) : valueName(field.name, value, lens, language);
}

/** A figure or time of a field in words. */
export function fieldFigure(field: Field, value: number, lens: Lens, language: Language, short = false): string {
  return field.what === "time" ? time(value, language) : figure(field.name, value, lens, language, short);
}

/** A filter as one line: `Status: not action`, `Amount: 1 bn to 5 bn`. */
export function ruleName({ field, test }: Rule, lens: Lens, language: Language, nodeOf: NodeOf): string {
  const words = facetWords(language);
  const { title, of } = fieldName(field, lens, language);
  const name = of === "" ? title : words.ofKind(title, of);
  if (test.mode !== "range") {
    const values = test.values.map((value) => fieldValue(field, value, lens, language, nodeOf));
    const said = values.slice(0, 4).join(language === "ja" ? "・" : ", ") + (values.length > 4 ? " …" : "");
    return name + words.colon + (test.mode === "only" ? words.onlyValues(said) : words.not(said));
  }
  const end = (value: number | undefined) =>
    value === undefined ? undefined : fieldFigure(field, value, lens, language, true);
  const [from, to] = [end(test.from), end(test.to)];
  const range =
    from !== undefined && to !== undefined
      ? words.range(from, to)
      : from !== undefined
        ? words.atLeast(from)
        : to !== undefined
          ? words.atMost(to)
          : "";
  const bare = test.bare === "out" ? words.not(words.without) : "";
  return name + words.colon + [range, bare].filter((part) => part !== "").join(language === "ja" ? "、" : ", ");
}
