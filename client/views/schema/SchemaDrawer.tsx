import { useState } from "preact/hooks";
import type { Kind } from "../../graph/samples.ts";
import { schemaWords } from "../../i18n/schema.ts";
import "../../styles/schema.css";
import { DrawerHead } from "../DrawerHead.tsx";
import { Loading } from "../details/Loading.tsx";
import type { ViewProps } from "../props.ts";
import { KindDetails } from "./KindDetails.tsx";
import { KindList } from "./KindList.tsx";
import { Picture } from "./Picture.tsx";

/** What the database consists of: a list, a picture, and the label or type that was chosen. */
export function SchemaDrawer(views: ViewProps) {
  const { session } = views;
  const words = schemaWords(session.language.value);
  const schema = session.schema.value;
  const [wanted, setChosen] = useState<Kind>();
  const list = wanted?.kind === "type" ? schema?.relationships : schema?.labels;
  const chosen = list?.some(({ name }) => name === wanted?.name) ? wanted : undefined;
  return (
    <>
      <DrawerHead session={session} />
      {!schema && <Loading session={session} />}
      {schema && (
        <div class="schema-frame">
          <div class="schema">
            <KindList {...views} schema={schema} chosen={chosen} choose={setChosen} />
            <Picture {...views} schema={schema} chosen={chosen} choose={setChosen} />
            {chosen ? (
              <KindDetails
                key={`${chosen.kind} ${chosen.name}`}
                {...views}
                schema={schema}
                chosen={chosen}
                choose={setChosen}
              />
            ) : (
              <div class="schema-details schema-hint">
                <p>{words.totals(schema.totals.nodes, schema.totals.relationships)}</p>
                <p>{words.hint}</p>
              </div>
            )}
          </div>
        </div>
      )}
    </>
  );
}
