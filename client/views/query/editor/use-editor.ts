import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Editor } from "../../../editor/create-editor.ts";
import type { Grounds } from "../../../editor/grounds.ts";
import { createLanguage, startWorker } from "../../../editor/language/language.ts";
import type { Runnable } from "../../../editor/runnable.ts";
import { queryEditorWords } from "../../../i18n/query-editor.ts";
import { createValues } from "../../../query/editing/values.ts";
import { toJson } from "../../../query/parameters.ts";
import { ParameterError } from "../../../query/sent.ts";
import type { QueryProps } from "../query-props.ts";
import { glyphElement } from "./glyph-element.ts";
import { refusedOf } from "./refused-of.ts";
import { createRunner, type Runner } from "./runner.ts";

const noSchema = { totals: { nodes: 0, relationships: 0 }, labels: [], relationships: [] };

/** The editor of the desk, and what would be run. */
export interface Desk {
  /** Where the editor is to stand. */
  place: { current: HTMLDivElement | null };
  editor: Editor | undefined;
  runnable: Runnable | undefined;
  runner: Runner;
}

/** Makes the editor when its code is there, and keeps it in step with the desk. */
export function useEditor(props: QueryProps, askParameter: (name: string) => void): Desk {
  const { workbench, session, call, explorer } = props;
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const [runnable, setRunnable] = useState<Runnable>();
  const runner = useMemo(() => createRunner(workbench), [workbench]);
  useEffect(() => {
    let made: Editor | undefined;
    let gone = false;
    const grammar = createLanguage(startWorker);
    const grounds: Grounds = {
      grammar,
      schema: () => session.schema.peek() ?? noSchema,
      lens: () => explorer.lens.peek(),
      tongue: () => session.language.peek(),
      words: () => queryEditorWords(session.language.peek()),
      parameters: () =>
        Object.entries(workbench.fields.peek()).flatMap(([name, field]) => ("value" in toJson(field) ? [name] : [])),
      values: createValues(call),
      glyph: (label) => glyphElement(label, explorer.lens.peek(), session.theme.peek()),
      askParameter,
      run: runner.run,
      explain: (text, from) => runner.explain(text, from, false),
    };
    import("../../../editor/create-editor.ts").then(
      ({ createEditor }) => {
        if (gone || !place.current) return;
        made = createEditor(place.current, workbench.text.peek(), grounds, {
          changed: (text) => {
            workbench.text.value = text;
          },
          moved: setRunnable,
        });
        setEditor(made);
        if (isFree()) made.focus();
      },
      // The plain field stays.
      () => undefined,
    );
    return () => {
      gone = true;
      grammar.end();
      made?.end();
      setEditor(undefined);
    };
  }, [workbench]);
  useFollow(props, editor, runner, askParameter);
  return { place, editor, runnable, runner };
}

/** Whether nobody is anywhere else by now; on a phone the keyboard would come up unasked. */
function isFree(): boolean {
  const at = document.activeElement;
  const near = at === document.body || at?.matches(".canvas, #canvas, .tab, .query-plain, .drawer h2");
  return near === true && !matchMedia("(pointer: coarse)").matches;
}

/** What the desk, the schema and the language do to the editor. */
function useFollow(
  { workbench, session, explorer }: QueryProps,
  editor: Editor | undefined,
  runner: Runner,
  askParameter: (name: string) => void,
): void {
  // At once: a text that comes after the next key would take that key back.
  useEffect(() => editor && workbench.text.subscribe((text) => editor.set(text)), [editor]);
  useEffect(
    () =>
      editor &&
      workbench.inserting.subscribe((inserted) => {
        if (inserted === undefined) return;
        workbench.inserting.value = undefined;
        editor.insert(inserted);
      }),
    [editor],
  );
  const opened = workbench.opened.value;
  useEffect(() => {
    if (opened > 0) editor?.focus();
  }, [editor, opened]);
  useEffect(
    () => editor?.refresh(),
    [editor, session.schema.value, session.language.value, explorer.lens.value, workbench.fields.value],
  );
  const refused = workbench.refused.value;
  useEffect(() => {
    editor?.refuse(refused && refusedOf(refused, workbench.text.peek(), runner.last()));
    if (refused?.error instanceof ParameterError) askParameter(refused.error.parameter);
  }, [editor, refused]);
}
