import { expect, test } from "vitest";
import { callables } from "../../../client/editor/functions/all.ts";
import { editorPhrases } from "../../../client/i18n/editor-phrases.ts";
import { queryEditorEn } from "../../../client/i18n/query-editor-en.ts";
import { queryEditorJa } from "../../../client/i18n/query-editor-ja.ts";
import { queryRulesEn } from "../../../client/i18n/query-rules-en.ts";
import { allowedFunctions, allowedProcedures } from "../../../server/cypher-guard/allowed.ts";
import { ruleNames } from "../../../server/cypher-guard/rules.ts";

/** These have a grammar of their own and are offered with it: `any(x IN list WHERE …)`. */
const withGrammar = ["all", "any", "none", "single", "reduce"];
const named = (kind: string) => callables.filter((one) => one.kind === kind);

test("completion offers the functions and procedures that the server lets run, and no others", () => {
  const functions = named("function").map(({ name }) => name.toLowerCase());
  expect([...functions, ...withGrammar].sort()).toEqual([...allowedFunctions].sort());
  expect(
    named("procedure")
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...allowedProcedures].sort());
});

test("each function says in both languages what it does, and a signature is read whole", () => {
  const wrong = callables.filter(({ name, signature, args, returns, text }) => {
    const written = args.map(
      (one) => `${one.name}${one.preset === undefined ? "" : ` = ${one.preset}`} :: ${one.type}`,
    );
    return (
      signature !== `${name}(${written.join(", ")}) :: ${returns}` || !/\.$/u.test(text.en) || !/。$/u.test(text.ja)
    );
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test("each rule of the guard has words", () => {
  expect(Object.keys(queryRulesEn).sort()).toEqual([...ruleNames].sort());
});

/** Each word with its path and kind. */
function kinds(words: object, path = ""): string[] {
  return Object.entries(words).flatMap(([name, word]: [string, unknown]) => {
    if (typeof word === "object" && word !== null) return kinds(word, `${path}${name}.`);
    return `${path}${name} ${typeof word}`;
  });
}

test("Japanese and English have the same words", () => {
  expect(kinds(queryEditorJa)).toEqual(kinds(queryEditorEn));
  expect(kinds(editorPhrases.ja)).toEqual(kinds(editorPhrases.en));
});
