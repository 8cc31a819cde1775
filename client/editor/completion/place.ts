import { openBracket, type Pattern, patternsOf, startsPattern } from "../../query/editing/patterns.ts";
import { isOpen, nameOf, type Token, tokenize } from "../../query/editing/tokens.ts";

/** What a property is of: a variable, or the labels or types of a pattern. */
export type Owner = { variable: string } | { pattern: Pattern };

/** What can be written at a place; `from` is where that begins. */
export type Place = { from: number; patterns: readonly Pattern[]; tokens: readonly Token[] } & (
  | { what: "nothing" }
  | { what: "label" | "type"; pattern: Pattern }
  | { what: "labelOf"; variable: string }
  | { what: "property"; of: Owner }
  | { what: "value"; of: Owner; property: string; quote: string }
  | { what: "parameter" }
  | { what: "inside"; pattern: Pattern }
  | { what: "node"; tested: boolean }
  | { what: "path"; pattern: Pattern; tested: boolean }
  | { what: "member"; before: string }
  | { what: "any"; after: string }
);

/** What can be written at an offset of a statement; the text behind it is looked at only for the patterns around it. */
export function placeAt(text: string, at: number): Place {
  const tokens = tokenize(text);
  const patterns = patternsOf(tokens);
  const before = tokens.filter(({ from }) => from < at).map((token) => (token.to > at ? cut(token, at) : token));
  const last = before.at(-1);
  const common = { from: at, patterns, tokens };
  if (!last) return { ...common, what: "any", after: "" };
  if (last.kind === "comment" && (last.to === at || isOpen(last))) return { ...common, what: "nothing" };
  const code = before.filter(({ kind }) => kind !== "comment");
  if (last.kind === "string" && isOpen(last)) return inString(common, code.slice(0, -1), last);
  if (last.kind === "parameter" && last.to === at) return { ...common, from: last.from, what: "parameter" };
  if (last.text === "$" && last.to === at) return { ...common, from: last.from, what: "parameter" };
  if (last.kind === "number" && last.to === at) return { ...common, what: "nothing" };
  const isName = (last.kind === "word" || last.kind === "quoted") && last.to === at;
  const from = isName ? last.from : at;
  return atName({ ...common, from }, isName ? code.slice(0, -1) : code);
}

type Common = Pick<Place & { what: "nothing" }, "from" | "patterns" | "tokens">;

function cut(token: Token, at: number): Token {
  return { ...token, text: token.text.slice(0, at - token.from), to: at };
}

function atName(common: Common, before: readonly Token[]): Place {
  const [last, previous] = [before.at(-1), before.at(-2)];
  if (last?.text === "." && previous) return afterDot(common, before);
  const bracket = openBracket(before);
  const opener = before[bracket];
  const pattern =
    opener && startsPattern(before, bracket) ? common.patterns.find(({ from }) => from === opener.from) : undefined;
  if (last && /^[:|&!]$/u.test(last.text)) {
    if (pattern) return { ...common, what: pattern.kind === "node" ? "label" : "type", pattern };
    const variable = last.text === ":" && opener?.text !== "{" ? nameBefore(before, before.length - 1) : undefined;
    if (variable !== undefined) return { ...common, what: "labelOf", variable };
  }
  if (opener?.text === "{" && last && /^[{,]$/u.test(last.text)) {
    const of = ownerOfMap(common, before, bracket);
    if (of) return { ...common, what: "property", of };
  }
  if (last && last === opener && pattern) return { ...common, what: "inside", pattern };
  if (last && /^(?:match|,)$/iu.test(last.text) && inMatch(before) && bracket < 0)
    return { ...common, what: "node", tested: false };
  const tested = /^(?:exists|count)$/iu.test(before[bracket - 1]?.text ?? "") && opener?.text === "{";
  if (last === opener && tested) return { ...common, what: "node", tested };
  const compared = valuePlace(common, before);
  return compared ?? afterPattern(common, before, tested) ?? { ...common, what: "any", after: last?.text ?? "" };
}

/** Behind a dot: a property of a variable, or a function of a group such as `date`. */
function afterDot(common: Common, before: readonly Token[]): Place {
  const owner = before.at(-2);
  const variable = owner && (owner.kind === "word" || owner.kind === "quoted") ? nameOf(owner) : undefined;
  const bracket = openBracket(before.slice(0, -1));
  if (before[bracket]?.text === "{" && owner && /^[{,]$/u.test(owner.text)) {
    const projected = nameBefore(before, bracket);
    if (projected !== undefined) return { ...common, what: "property", of: { variable: projected } };
  }
  if (variable === undefined) return { ...common, what: "nothing" };
  const named = common.patterns.some(({ name }) => name === variable);
  const group = /^(?:db|date|datetime|localdatetime|localtime|time|duration|point|vector)$/iu.test(variable);
  return before.at(-3)?.text === "." || (group && !named)
    ? { ...common, what: "member", before: chain(before) }
    : { ...common, what: "property", of: { variable } };
}

/** `db.index.` of `CALL db.index.`. */
function chain(before: readonly Token[]): string {
  let text = "";
  for (const token of before.toReversed()) {
    if (token.kind !== "word" && token.text !== ".") break;
    if (token.kind === "word" && !text.startsWith(".")) break;
    text = token.text + text;
  }
  return text;
}

/** Whose properties the map that opens at `bracket` holds: `(m:Measure {`, `m {`. */
function ownerOfMap(common: Common, before: readonly Token[], bracket: number): Owner | undefined {
  const outer = openBracket(before.slice(0, bracket));
  const pattern = before[outer] && common.patterns.find(({ from }) => from === before[outer]?.from);
  return pattern ? { pattern } : undefined;
}

/** Behind `m.status =` or `{status:` stands a value, to be written with its quotes. */
function valuePlace(common: Common, before: readonly Token[], quote = ""): Place | undefined {
  const bracket = openBracket(before);
  const listed = before[bracket]?.text === "[" && /^in$/iu.test(before[bracket - 1]?.text ?? "");
  const end = listed ? bracket - 1 : before.length - 1;
  const sign = before[end];
  if (!sign) return undefined;
  const isList = listed && (before.length - 1 === bracket || before.at(-1)?.text === ",");
  const key = before[end - 1];
  if (sign.text === ":" && before[bracket]?.text === "{" && key) {
    const of = ownerOfMap(common, before, bracket);
    return of && { ...common, what: "value", of, property: nameOf(key), quote };
  }
  if (!isList && !/^(?:=|<>|with|contains)$/iu.test(sign.text)) return undefined;
  const property = /^with$/iu.test(sign.text) ? before[end - 2] : key;
  const dot = property && before[before.indexOf(property) - 1];
  const variable = dot?.text === "." ? before[before.indexOf(dot) - 1] : undefined;
  if (!property || !variable || (property.kind !== "word" && property.kind !== "quoted")) return undefined;
  return { ...common, what: "value", of: { variable: nameOf(variable) }, property: nameOf(property), quote };
}

function inString(common: Common, before: readonly Token[], string: Token): Place {
  const place = { ...common, from: string.from };
  return valuePlace(place, before, string.text.charAt(0)) ?? { ...place, what: "nothing" };
}

/** Right behind `)`, or `)-` and `)<-`: the path goes on. */
function afterPattern(common: Common, before: readonly Token[], tested: boolean): Place | undefined {
  let end = before.length;
  if (before[end - 1]?.text === "-" || before[end - 1]?.text === "<") end--;
  if (before[end]?.text === "-" && before[end - 1]?.text === "<") end--;
  const close = before[end - 1];
  const pattern = common.patterns.find(({ kind, to }) => kind === "node" && to === close?.to);
  if (!pattern || close?.text !== ")" || before.at(-1)?.to !== common.from) return undefined;
  return { ...common, from: close.to, what: "path", pattern, tested };
}

function nameBefore(before: readonly Token[], index: number): string | undefined {
  const token = before[index - 1];
  return token && (token.kind === "word" || token.kind === "quoted") ? nameOf(token) : undefined;
}

/** Whether the last clause is a MATCH that has no condition yet. */
function inMatch(before: readonly Token[]): boolean {
  const clause = before.findLast(
    ({ kind, text }) => kind === "word" && /^(?:match|where|return|with|unwind|call|order|limit|skip)$/iu.test(text),
  );
  return clause !== undefined && /^match$/iu.test(clause.text);
}
