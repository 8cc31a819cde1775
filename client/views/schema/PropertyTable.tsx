import { propertyName } from "../../evidence/names.ts";
import type { GraphSchema } from "../../graph/types.ts";
import { schemaWords } from "../../i18n/schema.ts";
import type { ViewProps } from "../props.ts";

interface Props extends ViewProps {
  properties: GraphSchema["labels"][number]["properties"];
  unique: string | undefined;
}

/** The properties of a label or type: their types, and how many elements have them. */
export function PropertyTable({ properties, unique, explorer, session }: Props) {
  const language = session.language.value;
  const words = schemaWords(language);
  const lens = explorer.lens.value;
  if (properties.length === 0) return <p class="schema-none">{words.noProperties}</p>;
  return (
    <table class="schema-properties">
      <caption>{words.properties}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{words.property}</th>
          <th scope="col">{words.valueTypes}</th>
          <th scope="col">{words.fill}</th>
        </tr>
      </thead>
      <tbody>
        {properties.map(({ name, types, fill }) => {
          const text = propertyName(name, lens, language);
          const percent = fill > 0 ? Math.max(1, Math.round(fill * 100)) : 0;
          return (
            <tr key={name}>
              <th scope="row">
                <span class="mono">{name}</span>
                {text !== name && <span class="schema-property-name">{text}</span>}
                {name === unique && <span class="schema-unique">{words.unique}</span>}
              </th>
              <td>{types.map(plainType).join(", ")}</td>
              <td title={words.filled(percent)}>
                <span class="schema-fill">
                  <span style={{ inlineSize: `${fill * 100}%` }} />
                </span>
                {percent} %
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** `LIST<STRING>` as `list of string`: the names of the database in small letters. */
function plainType(type: string): string {
  return type.toLowerCase().replace(/^list<(.*)>$/, "list of $1");
}
