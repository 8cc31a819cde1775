import { type EditorView, hoverTooltip, type Tooltip } from "@codemirror/view";
import { labelLens, typeLens } from "../../graph/lens.ts";
import { formatNumber } from "../../i18n/format.ts";
import { patternsOf, startsPattern } from "../../query/editing/patterns.ts";
import { type Known, type Scope, scopeOf } from "../../query/editing/scope.ts";
import { statementAt } from "../../query/editing/statements.ts";
import { nameOf, type Token, tokenize } from "../../query/editing/tokens.ts";
import { callableCard } from "../completion/call-options.ts";
import { propertyDetail } from "../completion/property-options.ts";
import { callableNamed } from "../functions/all.ts";
import { type Grounds, groundsOf } from "../grounds.ts";
import type { Understood } from "../language/messages.ts";
import { understoodField } from "../problems/lint.ts";
import { dotted } from "./call-at.ts";

/** Says what is under the pointer: a variable, a label, a type, a property, a function. */
export const hoverHelp = hoverTooltip((view: EditorView, at: number): Tooltip | null => {
  const { state } = view;
  const found = explainAt(state.doc.toString(), at, groundsOf(state), state.field(understoodField));
  return found ? { pos: found.from, end: found.to, above: true, create: () => ({ dom: found.card }) } : null;
});

function explainAt(text: string, at: number, grounds: Grounds, understood: readonly Understood[]) {
  const statement = statementAt(text, at) ?? { from: 0, to: text.length };
  const tokens = tokenize(text.slice(statement.from, statement.to));
  const index = tokens.findIndex(({ from, to }) => from <= at - statement.from && at - statement.from < to);
  const token = tokens[index];
  if (!token || (token.kind !== "word" && token.kind !== "quoted")) return undefined;
  const scope = scopeOf(tokens, patternsOf(tokens), grounds.schema());
  const types = understood.find(({ references }) => references.includes(token.from + statement.from))?.types ?? [];
  const card = cardFor(tokens, index, { grounds, scope, types });
  return card && { card, from: token.from + statement.from, to: token.to + statement.from };
}

interface Around {
  grounds: Grounds;
  scope: Scope;
  types: readonly string[];
}

function cardFor(tokens: readonly Token[], index: number, { grounds, scope, types }: Around): HTMLElement | undefined {
  const [before, token, after] = [tokens[index - 1], tokens[index] as Token, tokens[index + 1]];
  const name = nameOf(token);
  if (after?.text === "(" && !startsPattern(tokens, index + 1)) {
    const called = callableNamed(dotted(tokens, index));
    if (called) return callableCard(called, grounds);
  }
  if (before && /^[:|&!]$/u.test(before.text)) return kindCard(name, grounds);
  if (before?.text === ".") {
    const owner = tokens[index - 2];
    return propertyCard(name, owner && scope.get(nameOf(owner)), grounds);
  }
  const known = scope.get(name);
  if (!known) return types.length > 0 ? card(name, types.join(" | ")) : undefined;
  const words = grounds.words().hover;
  return card(
    `${name}${known.names.length > 0 ? `:${known.names.join("|")}` : ""}`,
    known.kind === "value" ? types.join(" | ") || words.value : words[known.kind],
  );
}

/** A label or type: its caption in the reader's language, and how many there are. */
function kindCard(name: string, grounds: Grounds): HTMLElement | undefined {
  const schema = grounds.schema();
  const label = schema.labels.find((one) => one.name === name);
  const type = schema.relationships.find((one) => one.name === name);
  const found = label ?? type;
  if (!found) return undefined;
  const lens = label ? labelLens(grounds.lens(), name) : typeLens(grounds.lens(), name);
  const joins = type?.joins
    .slice(0, 4)
    .map(({ from, to, count }) => `(${from})→(${to}) ${formatNumber(count, grounds.tongue())}`);
  return card(`:${name}`, lens.name[grounds.tongue()], grounds.words().hover.inDatabase(found.count), ...(joins ?? []));
}

function propertyCard(name: string, owner: Known | undefined, grounds: Grounds): HTMLElement | undefined {
  const schema = grounds.schema();
  const kinds =
    owner?.kind === "relationship"
      ? schema.relationships
      : owner
        ? schema.labels
        : [...schema.labels, ...schema.relationships];
  const own = kinds.filter((kind) => !owner || owner.names.length === 0 || owner.names.includes(kind.name));
  const lines = own.flatMap((kind) => {
    const property = kind.properties.find((one) => one.name === name);
    return property ? [`${kind.name}: ${propertyDetail(grounds, property)}`] : [];
  });
  return lines.length > 0 ? card(`.${name}`, ...lines.slice(0, 5)) : undefined;
}

function card(title: string, ...lines: readonly string[]): HTMLElement {
  const made = document.createElement("div");
  made.className = "cm-card";
  made.appendChild(document.createElement("code")).textContent = title;
  for (const line of lines) made.appendChild(document.createElement("p")).textContent = line;
  return made;
}
