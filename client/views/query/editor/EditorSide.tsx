import { useMemo, useState } from "preact/hooks";
import { queryEditorWords } from "../../../i18n/query-editor.ts";
import { parametersIn } from "../../../query/editing/parameters-in.ts";
import { read, write } from "../../../storage.ts";
import "../../../styles/query-editor.css";
import type { QueryProps } from "../query-props.ts";
import { EditorFoot } from "./EditorFoot.tsx";
import { EditorHead } from "./EditorHead.tsx";
import { Parameters } from "./Parameters.tsx";
import { PlainEditor } from "./PlainEditor.tsx";
import { SchemaHelp } from "./SchemaHelp.tsx";
import { SignKeys } from "./SignKeys.tsx";
import { Starters } from "./Starters.tsx";
import { useEditor } from "./use-editor.ts";

const schemaShown = "query.schema";

/** The query, its parameters and what runs it. */
export function EditorSide(props: QueryProps) {
  const { session, workbench } = props;
  const words = queryEditorWords(session.language.value);
  const [asked, setAsked] = useState<{ name: string } | undefined>();
  const [schema, setSchema] = useState(() => read(schemaShown) === "yes");
  const showSchema = (shown: boolean) => {
    write(schemaShown, shown ? "yes" : "no");
    setSchema(shown);
  };
  const text = workbench.text.value;
  const names = useMemo(() => parametersIn(text), [text]);
  const desk = useEditor(props, (name) => setAsked({ name }));
  return (
    <section class="query-editor" aria-label={words.query}>
      <EditorHead {...props} desk={desk} />
      <div class={schema ? "query-writing query-writing-schema" : "query-writing"}>
        <div class="query-field">
          <div class="query-text" ref={desk.place} />
          {!desk.editor && <PlainEditor {...props} desk={desk} />}
          {desk.editor && text.trim() === "" && <Starters editor={desk.editor} label={words.starters.section} />}
        </div>
        {schema && <SchemaHelp {...props} />}
      </div>
      {desk.editor && <SignKeys editor={desk.editor} label={words.keys} />}
      <EditorFoot {...props} desk={desk} parameters={names.length > 0} schema={schema} showSchema={showSchema} />
      <Parameters {...props} desk={desk} names={names} asked={asked} />
    </section>
  );
}
