import { EditorState, type TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import { starters } from "../../../client/editor/completion/starters.ts";
import type { Grounds } from "../../../client/editor/grounds.ts";
import type { GraphSchema } from "../../../client/graph/types.ts";
import { queryEditorWords } from "../../../client/i18n/query-editor.ts";
import { schema } from "./a-schema.ts";

/** The texts that the beginnings put into an empty editor. */
function begun(of: GraphSchema): string[] {
  const grounds = { schema: () => of, words: () => queryEditorWords("en") } as Partial<Grounds> as Grounds;
  return starters(grounds).map((one) => {
    let state = EditorState.create();
    const dispatch = (spec: TransactionSpec) => {
      state = state.update(spec).state;
    };
    const view = {
      get state() {
        return state;
      },
      dispatch,
    } as Partial<EditorView> as EditorView;
    if (typeof one.apply === "function") one.apply(view, one, 0, 0);
    return state.doc.toString();
  });
}

test("beginnings are whole queries made of what the database has", () => {
  expect(begun(schema)).toEqual([
    "MATCH (m:Measure)\nRETURN m\nLIMIT 25",
    "MATCH (a:Agency)-[r:RESPONSIBLE_FOR]->(m:Measure)\nRETURN a, r, m\nLIMIT 50",
    "MATCH (m:Measure)\nRETURN m.status AS value, count(*) AS number\nORDER BY number DESC",
    "MATCH (m:Measure)\nWHERE NOT EXISTS { (m)-[:FOLLOWED_BY]->() }\nRETURN m",
    "MATCH p = SHORTEST 1 (a:Measure)-[]-{1,4}(b:Measure)\nRETURN p\nLIMIT 10",
  ]);
});

test("a variable stands for one thing only", () => {
  const joined = begun({
    ...schema,
    labels: [{ name: "Resource", count: 3, properties: [] }],
    relationships: [{ name: "R", count: 2, properties: [], joins: [{ from: "Rule", to: "Resource", count: 2 }] }],
  });
  expect(joined).toContain("MATCH (r:Rule)-[r3:R]->(r2:Resource)\nRETURN r, r3, r2\nLIMIT 50");
});

test("an empty database has no beginnings", () => {
  expect(begun({ ...schema, labels: [], relationships: [] })).toEqual([]);
});
