import x from "lucide-static/icons/x.svg?raw";
import { kindName, typeName } from "../../evidence/names.ts";
import { labelOf } from "../../graph/lens.ts";
import { exploreWords } from "../../i18n/explore.ts";
import { formatNumber } from "../../i18n/format.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { Icon } from "../Icon.tsx";
import type { Target } from "../menu/target.ts";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";

interface Kind {
  of: "label" | "type";
  value: string;
  keys: string[];
}

/** What is selected by label and type: a press leaves only that kind, the cross leaves it out. */
export function SelectedKinds({ target, explorer, session }: ViewProps & { target: Target }) {
  const language = session.language.value;
  const words = exploreWords(language);
  const lens = explorer.lens.value;
  const kinds = kindsOf(explorer, target);
  const name = ({ of, value }: Kind) =>
    of === "label" ? kindName(value, lens, language, language === "en") : typeName(value, lens, language);
  const without = (kind: Kind) => explorer.selectMany(target.keys.filter((key) => !kind.keys.includes(key)));
  return (
    <ul class="selection-part selected-kinds">
      {kinds.map((kind) => (
        <li key={`${kind.of} ${kind.value}`}>
          <button type="button" class="kind" disabled={kinds.length < 2} onClick={() => explorer.selectMany(kind.keys)}>
            {kind.of === "label" ? (
              <NodeGlyph label={kind.value} lens={lens} theme={session.theme.value} />
            ) : (
              <EdgeGlyph type={kind.value} lens={lens} theme={session.theme.value} />
            )}
            <span>{name(kind)}</span>
            <span class="kind-count">{formatNumber(kind.keys.length, language)}</span>
            {kinds.length > 1 && <span class="unseen">{words.onlyThese}</span>}
          </button>
          {kinds.length > 1 && (
            <button
              type="button"
              class="icon-button"
              aria-label={words.without(name(kind))}
              title={words.without(name(kind))}
              onClick={() => without(kind)}
            >
              <Icon svg={x} size={14} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Labels before types, each in the order of the lens. */
function kindsOf(explorer: ViewProps["explorer"], { nodes, edges }: Target): Kind[] {
  const lens = explorer.lens.value;
  const group = (of: Kind["of"], keys: readonly string[], kindOf: (key: string) => string, order: string[]) => {
    const found = [...Map.groupBy(keys, kindOf)].map(([value, own]): Kind => ({ of, value, keys: own }));
    const rank = ({ value }: Kind) => (order.includes(value) ? order.indexOf(value) : order.length);
    return found.sort((a, b) => rank(a) - rank(b));
  };
  const label = (key: string) => {
    const node = explorer.node(key);
    return node ? labelOf(node, lens) : "";
  };
  return [
    ...group("label", nodes, label, Object.keys(lens.labels)),
    ...group("type", edges, (key) => explorer.edge(key)?.type ?? "", Object.keys(lens.relationships)),
  ];
}
