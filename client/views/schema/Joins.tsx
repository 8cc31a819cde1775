import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import type { Kind } from "../../graph/samples.ts";
import type { GraphSchema } from "../../graph/types.ts";
import { formatNumber } from "../../i18n/format.ts";
import { schemaWords } from "../../i18n/schema.ts";
import { Icon } from "../Icon.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";
import { kindText } from "./names.ts";

interface Props extends ViewProps {
  schema: GraphSchema;
  chosen: Kind;
  choose: (kind: Kind) => void;
}

/** Which labels a type joins, or over which types a label is joined to which: each part leads on. */
export function Joins({ schema, chosen, choose, ...views }: Props) {
  const language = views.session.language.value;
  const words = schemaWords(language);
  const all = schema.relationships
    .flatMap(({ name: type, joins }) => joins.map((join) => ({ type, ...join })))
    .filter(({ type, from, to }) => (chosen.kind === "type" ? type === chosen.name : [from, to].includes(chosen.name)))
    .toSorted((a, b) => b.count - a.count);
  const end = (name: string) => <End {...views} name={name} choose={choose} />;
  const type = (name: string) => (
    <button type="button" class="link" onClick={() => choose({ kind: "type", name })}>
      {kindText({ kind: "type", name }, views.explorer.lens.value, language)}
    </button>
  );
  return (
    <div class="schema-joins">
      <h4>{words.joins}</h4>
      {all.length === 0 && <p class="schema-none">{words.noJoins}</p>}
      <ul>
        {all.map((join) => {
          const inward = chosen.kind === "label" && join.from !== chosen.name;
          return (
            <li key={`${join.type} ${join.from} ${join.to}`}>
              {chosen.kind === "type" && end(join.from)}
              <Icon svg={inward ? arrowLeft : arrowRight} size={12} />
              {chosen.kind === "label" && type(join.type)}
              {end(inward ? join.from : join.to)}
              <span class="schema-row-count">{formatNumber(join.count, language)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function End({ name, choose, explorer, session }: ViewProps & { name: string; choose: Props["choose"] }) {
  const lens = explorer.lens.value;
  const text = kindText({ kind: "label", name }, lens, session.language.value);
  if (name === "") return <span>{text}</span>;
  return (
    <button type="button" class="link schema-end" onClick={() => choose({ kind: "label", name })}>
      <NodeGlyph label={name} lens={lens} theme={session.theme.value} size={14} />
      {text}
    </button>
  );
}
