import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import filter from "lucide-static/icons/list-filter.svg?raw";
import { ruleName } from "../../evidence/field-words.ts";
import { labelLens, typeLens } from "../../graph/lens.ts";
import { columnOf, outBy } from "../../graph/sieve/column.ts";
import { toRule } from "../../graph/sieve/rule.ts";
import { knownOf } from "../../graph/sieve/sieve.ts";
import { setTest } from "../../graph/sieve/verbs.ts";
import type { Basis, Facet, FacetKind } from "../../graph/types.ts";
import { t } from "../../i18n/text.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { Icon } from "../Icon.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";

type Props = Pick<ViewProps, "session" | "explorer">;

const kinds: FacetKind[] = ["label", "type", "basis", "variant"];

/** "12 hidden": in the status bar while anything is; a press lists what hides it, with a way back for each. */
export function HiddenList({ session, explorer }: Props) {
  const words = t(session.language.value);
  const { hidden, facets } = explorer.state.value;
  const filters = kinds.flatMap((kind) => facets[kind].filter((facet) => facet.off).map((facet) => ({ kind, facet })));
  const { rules } = explorer.desk.stage.filters;
  const count = filters.length + rules.length;
  if (hidden === 0 && count === 0) return null;
  return (
    <>
      <button type="button" class="status-button hidden-button" popovertarget="hidden-list">
        <Icon svg={eyeOff} size={14} />
        {words.hidden(hidden)}
      </button>
      <div id="hidden-list" class="menu hidden-list" popover="auto">
        <p>
          <strong>{words.hidden(hidden)}</strong> {count > 0 ? words.byFilters(count) : words.byHand}
        </p>
        <ul>
          {filters.map(({ kind, facet }) => (
            <HiddenRow key={`${kind} ${facet.value}`} kind={kind} facet={facet} session={session} explorer={explorer} />
          ))}
          {rules.map((line) => (
            <RuleRow key={line} line={line} session={session} explorer={explorer} />
          ))}
        </ul>
        <button type="button" class="button" onClick={() => explorer.showAll()}>
          {words.showAll(hidden)}
        </button>
      </div>
    </>
  );
}

function HiddenRow({ kind, facet, session, explorer }: Props & { kind: FacetKind; facet: Facet }) {
  const words = t(session.language.value);
  const lens = explorer.lens.value;
  const theme = session.theme.value;
  const [label = "", value = ""] = kind === "variant" ? facet.value.split(":") : [facet.value];
  const draw = lens.labels[label]?.variants?.values[value]?.draw;
  const glyph =
    kind === "type" ? (
      <EdgeGlyph type={facet.value} lens={lens} theme={theme} />
    ) : kind === "basis" ? (
      <EdgeGlyph basis={facet.value as Basis} />
    ) : (
      <NodeGlyph label={label} lens={lens} theme={theme} draw={draw} />
    );
  return (
    <li>
      {glyph}
      <span>{nameOf(kind, facet.value, session, explorer)}</span>
      <span class="hint">{words.hidden(facet.hidden)}</span>
      <button type="button" class="link-button" onClick={() => explorer.toggle(kind, facet.value)}>
        {words.show}
      </button>
    </li>
  );
}

/** A filter on a property, a time or a group. */
function RuleRow({ line, session, explorer }: Props & { line: string }) {
  const words = t(session.language.value);
  const rule = toRule(line);
  if (!rule) return null;
  const { stage } = explorer.desk;
  const known = knownOf(stage);
  const nodeOf = (key: string) => explorer.node(key) ?? known.kin.nodes.find((node) => node.key === key);
  const out = outBy(rule.test, columnOf(rule.field, known)).size;
  return (
    <li>
      <Icon svg={filter} size={16} />
      <span>{ruleName(rule, explorer.lens.value, session.language.value, nodeOf)}</span>
      <span class="hint">{words.hidden(out)}</span>
      <button type="button" class="link-button" onClick={() => setTest(explorer.desk, rule.field, undefined)}>
        {words.show}
      </button>
    </li>
  );
}

function nameOf(kind: FacetKind, value: string, session: Props["session"], explorer: Props["explorer"]): string {
  const language = session.language.value;
  const lens = explorer.lens.value;
  if (kind === "label") return labelLens(lens, value).name[language];
  if (kind === "type") return typeLens(lens, value).name[language];
  if (kind === "basis") return t(language).basis[value as Basis];
  const [label = "", variant = ""] = value.split(":");
  return lens.labels[label]?.variants?.values[variant]?.name[language] ?? variant;
}
