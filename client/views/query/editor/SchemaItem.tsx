import chevron from "lucide-static/icons/chevron-right.svg?raw";
import { useState } from "preact/hooks";
import { variableFor } from "../../../editor/completion/ranked.ts";
import type { GraphSchema } from "../../../graph/types.ts";
import { formatNumber } from "../../../i18n/format.ts";
import { queryEditorWords } from "../../../i18n/query-editor.ts";
import { patternsOf } from "../../../query/editing/patterns.ts";
import { tokenize, written } from "../../../query/editing/tokens.ts";
import { EdgeGlyph } from "../../EdgeGlyph.tsx";
import { Icon } from "../../Icon.tsx";
import { NodeGlyph } from "../../NodeGlyph.tsx";
import type { QueryProps } from "../query-props.ts";
import { type Kind, kindName, patternOf } from "./schema-kind.ts";

interface Props extends QueryProps {
  kind: Kind["kind"];
  item: GraphSchema["labels"][number] | GraphSchema["relationships"][number];
  /** Whether its properties are shown from the start. */
  open: boolean;
}

/** A label or type with its count; its properties and joins behind the arrow. */
export function SchemaItem({ kind, item, open, session, explorer, workbench }: Props) {
  const [toggled, setToggled] = useState<boolean>();
  const shown = toggled ?? open;
  const language = session.language.value;
  const words = queryEditorWords(language).schemaHelp;
  const { name, count, properties } = item;
  const [lens, theme] = [explorer.lens.value, session.theme.value];
  const insert = (text: string) => {
    workbench.inserting.value = text;
  };
  const names = () => new Set(patternsOf(tokenize(workbench.text.peek())).flatMap((one) => one.name ?? []));
  const pattern = () => patternOf({ kind, name }, (label) => variableFor(label, names()));
  return (
    <li>
      <div class="query-schema-row">
        <button
          type="button"
          class="query-schema-more"
          aria-expanded={shown}
          aria-label={words.properties(name)}
          onClick={() => setToggled(!shown)}
        >
          <Icon svg={chevron} size={14} />
        </button>
        <button
          type="button"
          class="query-schema-name"
          title={words.insert(pattern())}
          onClick={() => insert(pattern())}
        >
          {kind === "label" ? (
            <NodeGlyph label={name} lens={lens} theme={theme} />
          ) : (
            <EdgeGlyph type={name} lens={lens} theme={theme} />
          )}
          <span class="mono">{name}</span>
          <span class="hint">{kindName({ kind, name }, lens, language)}</span>
          <span class="query-schema-count">{formatNumber(count, language)}</span>
        </button>
      </div>
      {shown && "joins" in item && (
        <p class="query-schema-joins">
          {item.joins
            .slice(0, 6)
            .map(({ from, to }) => `${from} → ${to}`)
            .join(", ")}
        </p>
      )}
      {shown && (
        <ul class="query-schema-properties">
          {properties.map((property) => (
            <li key={property.name}>
              <button
                type="button"
                title={words.insert(`.${written(property.name)}`)}
                onClick={() => insert(`.${written(property.name)}`)}
              >
                <span class="mono">.{property.name}</span>
                <span class="hint">{property.types.join(" | ")}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
