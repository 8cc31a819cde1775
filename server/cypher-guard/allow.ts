import { allowedFunctions, allowedRules } from "./allowed.ts";
import { hints } from "./hints.ts";
import { nearest } from "./nearest.ts";
import { checkProcedure } from "./procedures.ts";
import type { Refuse } from "./refusal.ts";
import { all, branches, first, has, nameOf, type Tree, walk } from "./tree.ts";

/** Checks that a query has only clauses, expressions, functions and procedures that are known to read. */
export function checkAllowed(tree: Tree, refuse: Refuse): void {
  for (const part of walk(tree)) {
    if (!allowedRules.has(part.rule)) throw notAllowed(part, refuse);
    checks[part.rule]?.(part, refuse);
  }
}

function notAllowed(part: Tree, refuse: Refuse): Error {
  const shown = part.rule === "command" && [...walk(part)].find(({ rule }) => rule.startsWith("show"));
  const [child] = part.rule === "composableCommandClauses" ? branches(part) : [];
  const hint = hints[shown ? "showAdminCommand" : (child ?? part).rule];
  if (hint) return refuse(hint.rule, hint.why, hint.instead, part.start);
  return refuse("clause", "This is not among what is known to only read.", "Ask with MATCH … RETURN.", part.start);
}

const checks: Readonly<Record<string, (part: Tree, refuse: Refuse) => void>> = {
  singleQuery(part, refuse) {
    if (has(part, "LCURLY"))
      throw refuse("clause", "A query in { } is not part of Cypher 5.", "Write CALL { … }, or no braces.", part.start);
  },
  nextStatement(part, refuse) {
    if (has(part, "NEXT")) throw refuse("clause", "NEXT is not part of Cypher 5.", "Write WITH.", part.start);
  },
  matchMode(part, refuse) {
    if (has(part, "REPEATABLE"))
      throw refuse("clause", "REPEATABLE ELEMENTS is not part of Cypher 5.", "Leave it out.", part.start);
  },
  functionInvocation: checkFunction,
  callClause: checkProcedure,
};

function checkFunction(part: Tree, refuse: Refuse): void {
  const name = dottedName(first(part, "functionName"));
  if (allowedFunctions.has(name.toLowerCase())) return;
  const near = nearest(name.toLowerCase(), allowedFunctions);
  const instead = name.toLowerCase().startsWith("apoc.")
    ? "APOC is not on this server; plain Cypher has list comprehensions, reduce, map projections and COLLECT { }."
    : near
      ? `Did you mean ${near}()?`
      : "The functions of the Cypher 5 manual that read are there; see the list in the editor.";
  throw refuse("function", `The function ${name}() is not among those that may be called.`, instead, part.start);
}

/** `a.b.c` of a name with a namespace, without back-quotes. */
export function dottedName(part: Tree | undefined): string {
  if (!part) return "";
  const parts = [...all(first(part, "namespace") ?? part, "symbolicNameString")];
  const last = all(part, "symbolicNameString").at(-1);
  if (last && !parts.includes(last)) parts.push(last);
  return parts.map(nameOf).join(".");
}
