/** Where a facet reads its values. */
export interface Field {
  of: "node" | "edge" | "any";
  /** The label or relationship type it holds for; empty for all. */
  kind: string;
  /** `value`: one of a few; `number` and `time` have ranges; `group`: the node that relationships lead to. */
  what: "value" | "number" | "time" | "group";
  /** The property; empty for all that are times. Of a group the way to it: relationship type, label, type, label … */
  name: string;
}

/** What stays in sight; an empty value stands for none. Times in ms since 1970, UTC; a range holds its ends. */
export type Test =
  | { mode: "not" | "only"; values: readonly string[] }
  | { mode: "range"; from: number | undefined; to: number | undefined; bare: "in" | "out" };

/** A filter on a field. */
export interface Rule {
  field: Field;
  test: Test;
}

/** Parts in one line with commas between them. */
export function joined(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\\,]/g, "\\$&")).join(",");
}

/** The parts of a line that `joined` wrote. */
export function parted(line: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const [, escaped, plain] of line.matchAll(/\\([\s\S])|([\s\S])/g)) {
    if (plain === ",") {
      parts.push(part);
      part = "";
    } else part += escaped ?? plain ?? "";
  }
  return [...parts, part];
}

/** The name of a field; no two have the same. */
export function fieldId({ of, kind, what, name }: Field): string {
  return joined([of, kind, what, name]);
}

/** A rule as one line; its field's name and a comma come first. */
export function toLine({ field, test }: Rule): string {
  const rest = test.mode === "range" ? [test.bare, figure(test.from), figure(test.to)] : test.values;
  return joined([field.of, field.kind, field.what, field.name, test.mode, ...rest]);
}

const figure = (value: number | undefined) => (value === undefined ? "" : String(value));

/** Reads what toLine wrote; undefined for anything else. */
export function toRule(line: string): Rule | undefined {
  const [of = "", kind = "", what = "", name = "", mode = "", ...rest] = parted(line);
  if (!isOf(of) || !isWhat(what)) return undefined;
  const field: Field = { of, kind, what, name };
  const ranged = what === "number" || what === "time";
  if (mode === "range" && ranged) {
    const [from, to] = [rest[1], rest[2]].map((text) => (text ? Number(text) : undefined));
    if (Number.isNaN(from) || Number.isNaN(to) || rest.length !== 3) return undefined;
    return { field, test: { mode, from, to, bare: rest[0] === "out" ? "out" : "in" } };
  }
  if ((mode !== "not" && mode !== "only") || ranged || rest.length === 0) return undefined;
  return { field, test: { mode, values: rest } };
}

const isOf = (text: string): text is Field["of"] => ["node", "edge", "any"].includes(text);
const isWhat = (text: string): text is Field["what"] => ["value", "number", "time", "group"].includes(text);

/** The rule on a field among these lines. */
export function ruleOn(field: Field, lines: readonly string[]): Rule | undefined {
  const line = lines.find((one) => one.startsWith(`${fieldId(field)},`));
  return line === undefined ? undefined : toRule(line);
}

/** The lines with this rule on the field and no other; without any where there is no test. */
export function withRule(lines: readonly string[], field: Field, test: Test | undefined): string[] {
  const others = lines.filter((line) => !line.startsWith(`${fieldId(field)},`));
  return test ? [...others, toLine({ field, test })] : others;
}

/** The test after a press on a value: out of sight, or back. `all` are the values there are. */
export function toggledTest(test: Test | undefined, value: string, all: readonly string[]): Test | undefined {
  const { mode, values } = test && test.mode !== "range" ? test : { mode: "not" as const, values: [] };
  if (mode === "only" && values.length === 1 && values[0] === value) return undefined;
  const now = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  if (mode === "not") return now.length > 0 ? { mode, values: now } : undefined;
  return all.every((one) => now.includes(one)) ? undefined : { mode, values: now };
}

/** The test after a wish for one value only; pressed again it frees all. */
export function onlyTest(test: Test | undefined, value: string): Test | undefined {
  const already = test?.mode === "only" && test.values.length === 1 && test.values[0] === value;
  return already ? undefined : { mode: "only", values: [value] };
}

/** The test of a range; undefined where it holds nothing back. */
export function rangeTest(from: number | undefined, to: number | undefined, bare: "in" | "out"): Test | undefined {
  if (from === undefined && to === undefined && bare === "in") return undefined;
  const turned = from !== undefined && to !== undefined && from > to;
  return { mode: "range", from: turned ? to : from, to: turned ? from : to, bare };
}

/** Whether a test lets this value through. */
export function passes(test: Test, value: string): boolean {
  if (test.mode === "range") return value !== "" || test.bare === "in";
  return test.values.includes(value) === (test.mode === "only");
}
