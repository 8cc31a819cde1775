import { type Completion, snippet } from "@codemirror/autocomplete";
import { callables } from "../functions/all.ts";
import type { Callable } from "../functions/row.ts";
import type { Grounds } from "../grounds.ts";

/** Functions or procedures; behind `db.` those of that group. */
export function callOptions(grounds: Grounds, kind: Callable["kind"] | "both", before = ""): Completion[] {
  return callables
    .filter((one) => (kind === "both" || one.kind === kind) && one.name.toLowerCase().startsWith(before.toLowerCase()))
    .map((one) => ({
      label: one.name.slice(before.length),
      displayLabel: `${one.name.slice(before.length)}()`,
      type: "function",
      detail: one.kind === "function" ? one.returns : one.yields.map(({ name }) => name).join(", "),
      info: () => callableCard(one, grounds),
      apply: (view, completion, from, to) => {
        const called = view.state.sliceDoc(to, to + 1) === "(";
        const template = called ? completion.label : templateOf(one, completion.label);
        snippet(template)(view, completion, from, to);
      },
      boost: usual.has(one.name) ? -1 : one.name.includes(".") ? -30 : -15,
    }));
}

const usual = new Set(
  "count collect coalesce sum avg min max size toLower toString labels type date properties keys".split(" "),
);

/** Arguments that are mostly written out: they get their quotes. */
const quoted = /^(?:indexName|queryString)$/u;

/** The call with a place to fill in for each argument that is needed. */
function templateOf({ args, kind, yields }: Callable, name: string): string {
  const needed = args
    .filter(({ preset }) => preset === undefined)
    .map((one) => (quoted.test(one.name) ? "'#{}'" : `#{${one.name}}`));
  const tail = kind === "procedure" ? ` YIELD ${yields.map((one) => one.name).join(", ")}` : "";
  return `${name}(${needed.join(", ") || (args.length > 0 ? "#{}" : "")})${tail}#{}`;
}

/** What a function is called with, gives, and does. */
export function callableCard(one: Callable, grounds: Grounds, active = -1): HTMLElement {
  const card = document.createElement("div");
  card.className = "cm-card";
  const code = card.appendChild(document.createElement("code"));
  const args = one.args.flatMap(({ name, type, preset }, index) => {
    const part = document.createElement(index === active ? "strong" : "span");
    part.textContent = `${name}${preset === undefined ? "" : ` = ${preset}`}: ${type}`;
    return index === 0 ? [part] : [", ", part];
  });
  const gives =
    one.kind === "function" ? one.returns : one.yields.map(({ name, type }) => `${name}: ${type}`).join(", ");
  code.append(one.name, "(", ...args, ") → ", gives);
  const text = card.appendChild(document.createElement("p"));
  text.textContent = one.text[grounds.tongue()];
  return card;
}
