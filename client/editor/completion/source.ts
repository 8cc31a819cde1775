import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { scopeOf } from "../../query/editing/scope.ts";
import { statementAt } from "../../query/editing/statements.ts";
import { written } from "../../query/editing/tokens.ts";
import { type Grounds, groundsOf } from "../grounds.ts";
import { callOptions } from "./call-options.ts";
import { keywordOptions, usualKeywords } from "./keyword-options.ts";
import { type Around, insideOptions, labelOptions, typeOptions } from "./kind-options.ts";
import { nodeOptions, pathOptions } from "./pattern-options.ts";
import { type Place, placeAt } from "./place.ts";
import { propertyOptions } from "./property-options.ts";
import { ranked } from "./ranked.ts";
import { starters } from "./starters.ts";
import { valueOptions } from "./value-options.ts";

/** Words after which something has to come: it is offered without being asked for. */
const needing = /^(?:where|and|or|xor|not|return|distinct|by|in|call|then|when|yield|<|>|=)$/iu;

/** All that completion offers at the caret. */
export async function completions(context: CompletionContext): Promise<CompletionResult | null> {
  const grounds = groundsOf(context.state);
  const text = context.state.doc.toString();
  if (text.trim() === "") return context.explicit ? { from: context.pos, options: starters(grounds) } : null;
  const statement = statementFor(text, context.pos);
  const at = context.pos - statement.from;
  const place = placeAt(text.slice(statement.from, statement.to), at);
  const around: Around = { grounds, scope: scopeOf(place.tokens, place.patterns, grounds.schema()) };
  if (!isWanted(place, at, context.explicit)) return null;
  const options = await optionsFor(place, around, { text: text.slice(statement.from, context.pos), grounds });
  if (options.length === 0 || context.aborted) return null;
  const typed = text.slice(statement.from + place.from, context.pos);
  if (!context.explicit && isWhole(typed, options)) return null;
  const goesOn = validFor(place);
  return {
    ...{ from: statement.from + place.from, options },
    validFor: (more) => goesOn.test(more) && (context.explicit || !isWhole(more, options)),
  };
}

/** The statement of the caret; what is begun behind the last one is one of its own. */
function statementFor(text: string, at: number): { from: number; to: number } {
  const here = statementAt(text, at);
  if (here && here.from <= at && at <= here.to) return here;
  const from = text.slice(0, at).lastIndexOf(";") + 1;
  return here && here.to < at && !text.slice(here.to, at).includes(";")
    ? { from: here.from, to: at }
    : { from, to: at };
}

/** Whether what is typed is a variable already: nothing more is offered unless asked for. */
function isWhole(typed: string, options: readonly Completion[]): boolean {
  return options.some(({ label, type }) => type === "variable" && label === typed);
}

function isWanted(place: Place, at: number, explicit: boolean): boolean {
  if (place.what === "nothing") return false;
  if (explicit || place.from < at) return place.what !== "path" || explicit || place.from < at;
  if (place.what === "any") return needing.test(place.after);
  return place.what !== "path" && place.what !== "inside";
}

async function optionsFor(
  place: Place,
  around: Around,
  { text, grounds }: { text: string; grounds: Grounds },
): Promise<Completion[]> {
  if (place.what === "label") return labelOptions(around, place.pattern);
  if (place.what === "type") return typeOptions(around, place.pattern);
  if (place.what === "inside") return insideOptions(around, place.pattern);
  if (place.what === "node") return nodeOptions(around, place.tested);
  if (place.what === "path") return pathOptions(around, place.pattern, place.tested);
  if (place.what === "property") return propertyOptions(around, place.of);
  if (place.what === "parameter") return parameterOptions(grounds);
  if (place.what === "member") return callOptions(grounds, "both", place.before);
  if (place.what === "labelOf") {
    const isNode = around.scope.get(place.variable)?.kind !== "relationship";
    return isNode ? labelOptions(around, undefined) : typeOptions(around, undefined);
  }
  if (place.what === "value") {
    const values = await valueOptions(around, place);
    if (place.quote) return values;
    const others = await expressions(text, around, "=");
    return [...values, ...others.map((one) => ({ ...one, boost: Math.max(-99, (one.boost ?? 0) - 95) }))];
  }
  return place.what === "any" ? expressions(text, around, place.after) : [];
}

function parameterOptions(grounds: Grounds): Completion[] {
  return grounds.parameters().map((name) => ({ label: `$${written(name)}`, type: "parameter", boost: 5 }));
}

/** Variables, functions and keywords, as far as the grammar says that they fit. */
async function expressions(text: string, around: Around, after: string): Promise<Completion[]> {
  const { grounds, scope } = around;
  const expected = await grounds.grammar.ask("expected", { text, at: text.length });
  const { keywords, functions, procedures, names } = expected ?? {
    keywords: usualKeywords,
    functions: true,
    procedures: false,
    names: [...scope.keys()],
  };
  const known = names.length > 0 ? [...new Set([...names, ...(functions ? scope.keys() : [])])] : [];
  const variables = ranked(known).map(({ item: label, boost }) => ({
    label: written(label),
    type: "variable",
    detail: scope.get(label)?.names.join(" | ") ?? "",
    boost,
  }));
  return [
    ...variables,
    ...keywordOptions(keywords, needing.test(after)),
    ...(functions ? callOptions(grounds, "function") : []),
    ...(procedures ? callOptions(grounds, "procedure") : []),
    ...(functions ? parameterOptions(grounds) : []),
  ];
}

/** What may be typed on without asking again. */
function validFor(place: Place): RegExp {
  if (place.what === "path") return /^[<>\-[\]():\p{L}\p{N}_]*$/u;
  if (place.what === "node" || place.what === "inside") return /^[(:\p{L}\p{N}_]*$/u;
  if (place.what === "value") return /^['"]?[^'"]*$/u;
  return /^[$\p{L}\p{N}_]*$/u;
}
