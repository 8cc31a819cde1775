import { useState } from "preact/hooks";
import type { GraphSchema } from "../../../graph/types.ts";
import { queryEditorWords } from "../../../i18n/query-editor.ts";
import { comparable } from "../../search/commands.ts";
import type { QueryProps } from "../query-props.ts";
import { SchemaItem } from "./SchemaItem.tsx";
import { type Kind, kindName } from "./schema-kind.ts";

/** More are found by name. */
const most = 60;

/** What the graph has; a click puts it into the query. */
export function SchemaHelp(props: QueryProps) {
  const { session, explorer } = props;
  const language = session.language.value;
  const words = queryEditorWords(language).schemaHelp;
  const [typed, setTyped] = useState("");
  const schema = session.schema.value;
  const wanted = comparable(typed).split(/\s+/u).filter(Boolean);
  const matching = (kind: Kind["kind"], items: GraphSchema["labels"] | GraphSchema["relationships"]) =>
    items.filter(({ name, properties }) => {
      const text = comparable(
        [name, kindName({ kind, name }, explorer.lens.value, language), ...properties.map((one) => one.name)].join(" "),
      );
      return wanted.every((part) => text.includes(part));
    });
  const [labels, types] = [matching("label", schema?.labels ?? []), matching("type", schema?.relationships ?? [])];
  const section = (kind: Kind["kind"], title: string, items: typeof labels | typeof types) =>
    items.length > 0 && (
      <section>
        <h4>{title}</h4>
        <ul>
          {items.slice(0, most).map((item) => (
            <SchemaItem
              key={item.name}
              {...props}
              kind={kind}
              item={item}
              open={wanted.length > 0 && items.length <= 3}
            />
          ))}
        </ul>
        {items.length > most && <p class="hint">{words.more(items.length - most)}</p>}
      </section>
    );
  return (
    <aside class="query-schema" aria-label={words.title}>
      <input
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {section("label", words.labels, labels)}
      {section("type", words.types, types)}
      {labels.length + types.length === 0 && <p class="hint">{words.none}</p>}
    </aside>
  );
}
