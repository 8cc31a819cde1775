import { isOpen, nameOf, tokenize } from "./tokens.ts";

/** The names of the parameters of a text, each once, in the order they come; strings, comments and names in back-quotes hold none. */
export function parametersIn(text: string): string[] {
  const names = tokenize(text)
    .filter((token) => token.kind === "parameter" && !isOpen(token))
    .map(nameOf)
    .filter((name) => name !== "");
  return [...new Set(names)];
}
