import { dottedName } from "../allow.ts";
import { all, branches, first, type Tree } from "../tree.ts";
import { constantText } from "./regex.ts";
import type { Scope } from "./scope.ts";

/** Checks the words given to a full-text index: Lucene's own patterns can take all memory, as in /((a{1000}){1000})/. */
export function checkWords(part: Tree, scope: Scope): void {
  const name = dottedName(first(part, "procedureName"));
  if (!name.startsWith("db.index.fulltext.")) return;
  const { refuse } = scope.account;
  const words = all(part, "procedureArgument")[1];
  const [tree] = words ? branches(words) : [];
  if (!tree) return;
  const known = constantText(tree, scope);
  if (known === undefined)
    throw refuse(
      "fulltext",
      "The words for a full-text index are known only while the query runs.",
      "Write them as 'words' or pass them as a $parameter.",
      tree.start,
    );
  const fault = faultOf(known);
  if (fault) throw refuse("fulltext", `These words may take very long to look up: ${fault[0]}.`, fault[1], tree.start);
}

function faultOf(words: string): [why: string, instead: string] | undefined {
  if (words.length > 1_000) return ["they have more than 1,000 characters", "Look for fewer words."];
  // Quotation marks do not shelter anything: inside [a"b TO c] one is a letter, and what seems quoted behind it is not.
  const bare = words.replace(/\\./gs, "");
  if (bare.includes("/")) return ["a slash begins a regular expression", "Write \\/ for a slash."];
  if ((bare.match(/[*?]/g)?.length ?? 0) > 8)
    return ["there are more than eight * and ?", "Use them at the end of a few words: lithium*."];
  if ((bare.match(/~/g)?.length ?? 0) > 4) return ["there are more than four ~", "Use ~ after one or two words."];
  return undefined;
}
