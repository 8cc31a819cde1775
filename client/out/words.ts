import type { Snapshot } from "../../snapshot/schema.ts";
import { ruleName } from "../evidence/field-words.ts";
import { labelLens, own, typeLens } from "../graph/lens.ts";
import { toRule } from "../graph/sieve/rule.ts";
import type { Basis } from "../graph/types.ts";
import { formatDate } from "../i18n/format.ts";
import { outWords } from "../i18n/out.ts";
import { t } from "../i18n/text.ts";
import type { Language } from "../session.ts";
import { said } from "../snapshot/said.ts";

/** What a snapshot is called. */
export function titleText({ title, datasets }: Snapshot, language: Language): string {
  return said(title, language) || datasets.map((one) => said(one.title, language)).join(", ") || "Tsunagi";
}

/** The dates of the data: one for all, or each dataset's. */
export function asOfText({ datasets }: Snapshot, language: Language): string {
  const dated = datasets.filter(({ asOf }) => asOf !== "");
  const dates = [...new Set(dated.map(({ asOf }) => asOf))];
  if (dates.length === 1 && dates[0]) return t(language).asOf(formatDate(dates[0], language));
  return dated
    .map(({ title, asOf }) => `${said(title, language)} ${t(language).asOf(formatDate(asOf, language))}`)
    .join(language === "ja" ? "、" : ", ");
}

/** The dates of the data alone, the first and the last where there are several. */
export function datesText({ datasets }: Snapshot, language: Language): string {
  const dates = [...new Set(datasets.map(({ asOf }) => asOf).filter((date) => date !== ""))].sort();
  const [first, last] = [dates.at(0), dates.at(-1)].map((date = "") => formatDate(date, language));
  if (!first || !last) return "";
  return t(language).asOf(first === last ? first : `${first}${language === "ja" ? "〜" : " – "}${last}`);
}

/** Where the data come from: titles, versions, licences. */
export function sourceText({ datasets }: Snapshot, language: Language): string {
  const one = ({ title, version, licence }: Snapshot["datasets"][number]) =>
    [`${said(title, language)}${version ? ` ${version}` : ""}`, licence].filter((part) => part !== "").join(", ");
  const words = datasets.map(one).filter((part) => part !== "");
  return words.length > 0 ? outWords(language).source(words.join(language === "ja" ? "、" : "; ")) : "";
}

/** What the filters of a state keep out of sight, in words; empty where nothing is filtered. */
export function filterText({ lens, elements }: Snapshot, { filters }: Snapshot["state"], language: Language): string {
  const out = [
    ...filters.label.map((label) => labelLens(lens, label).name[language]),
    ...filters.type.map((type) => typeLens(lens, type).name[language]),
    ...filters.basis.map((basis) => t(language).basis[basis as Basis] ?? basis),
    ...filters.variant.map((variant) => variantText(lens, variant, language)),
  ];
  const nodeOf = (key: string) => elements.nodes.find((node) => node.key === key);
  const rules = filters.rules.flatMap((line) => {
    const rule = toRule(line);
    return rule ? [ruleName(rule, lens, language, nodeOf)] : [];
  });
  const words = outWords(language);
  const between = language === "ja" ? "、" : ", ";
  return [...(out.length > 0 ? [words.filteredOut(out.join(between))] : []), ...rules].join(
    language === "ja" ? "。" : "; ",
  );
}

function variantText(lens: Snapshot["lens"], variant: string, language: Language): string {
  const at = variant.indexOf(":");
  const variants = own(lens.labels, variant.slice(0, at))?.variants;
  return own(variants?.values, variant.slice(at + 1))?.name[language] ?? variant;
}
