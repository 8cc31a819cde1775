/** What is wrong, as the grammar's message says it; `other` keeps the message. */
export type Problem =
  | {
      what:
        | "label"
        | "type"
        | "either"
        | "property"
        | "function"
        | "procedure"
        | "variable"
        | "parameter"
        | "unfinished"
        | "join";
      name: string;
    }
  | { what: "input"; found: string; expected: readonly string[] }
  | { what: "string" | "product" | "deprecated" }
  | { what: "other"; message: string };

const absent = " is not present in the database";
const named: readonly (readonly [
  Exclude<Problem["what"], "input" | "string" | "product" | "deprecated" | "other">,
  RegExp,
])[] = [
  ["type", new RegExp(`^Relationship type (.+)${absent}`, "u")],
  ["either", new RegExp(`^Label or relationship type (.+)${absent}`, "u")],
  ["label", new RegExp(`^Label (.+)${absent}`, "u")],
  ["function", new RegExp(`^Function (.+)${absent}`, "u")],
  ["procedure", new RegExp(`^Procedure (.+)${absent}`, "u")],
  ["function", /^(.+) is a procedure, not a function/u],
  ["procedure", /^(.+) is a function, not a procedure/u],
  ["property", new RegExp(`^(\\S+)${absent}`, "u")],
  ["variable", /^Variable `(.+)` not defined/u],
  ["parameter", /^Parameter (\$.+) is not defined/u],
  ["unfinished", /^Query cannot conclude with (\w+)/u],
  ["join", /^([[(].+) has no (?:incoming|outgoing|incoming\/outgoing) [[(]/u],
];

/** Reads a message of the grammar. */
export function readFinding(message: string): Problem {
  for (const [what, pattern] of named) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) return { what, name: what === "join" ? message : name.replace(/^`(.*)`$/u, "$1") };
  }
  const [, found, expected] = /^Invalid input '([\s\S]*?)': expected (.+)$/u.exec(message) ?? [];
  if (found !== undefined && expected !== undefined) return { what: "input", found, expected: listed(expected) };
  if (/^Failed to parse string literal/u.test(message)) return { what: "string" };
  if (/cartesian product|disconnected patterns/u.test(message)) return { what: "product" };
  if (/deprecated/iu.test(message)) return { what: "deprecated" };
  return { what: "other", message };
}

/** Words that the server refuses: they are no help. */
const refused =
  /^(?:create|merge|insert|delete|detach|nodetach|set|remove|foreach|load|use|drop|alter|rename|grant|deny|revoke|show|terminate|start|stop|enable|dryrun|reallocate|deallocate)\b/iu;

/** `'A', 'B' or an expression` as its parts, each once, without those that are refused. */
function listed(text: string): string[] {
  const parts = text.split(/, (?:or )?| or /u).map((part) => part.replace(/^'(.*)'$/u, "$1").trim());
  return [...new Set(parts)].filter((part) => part !== "" && !refused.test(part));
}
