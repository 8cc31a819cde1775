import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import filter from "lucide-static/icons/list-filter.svg?raw";
import { ruleName } from "../../evidence/field-words.ts";
import { labelLens, own, typeLens } from "../../graph/lens.ts";
import { show } from "../../graph/showing.ts";
import type { Cause, CauseCount } from "../../graph/sieve/causes.ts";
import { toRule } from "../../graph/sieve/rule.ts";
import { knownOf } from "../../graph/sieve/sieve.ts";
import { setTest } from "../../graph/sieve/verbs.ts";
import type { Basis } from "../../graph/types.ts";
import { facetWords } from "../../i18n/facets.ts";
import { t } from "../../i18n/text.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { Icon } from "../Icon.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";

type Props = Pick<ViewProps, "session" | "explorer">;

/** One thing that hides: its name, how much it hides, and the way back. */
export function HiddenRow({ cause, nodes, edges, along, shared, ...views }: Props & CauseCount) {
  const language = views.session.language.value;
  const words = facetWords(language);
  const name = nameOf(cause, views);
  const counts = [words.hiddenCount(nodes, edges, along), ...(shared > 0 ? [words.hiddenTwice(shared)] : [])];
  const label = cause.by === "hand" ? words.showByHand : words.showOne(name);
  return (
    <li>
      <CauseGlyph cause={cause} {...views} />
      <span class="hidden-name">
        {name}
        <span class="hint">{counts.join(language === "ja" ? "、" : "; ")}</span>
      </span>
      <button type="button" class="link-button" aria-label={label} onClick={() => undo(cause, views)}>
        {t(language).show}
      </button>
    </li>
  );
}

function undo(cause: Cause, { explorer }: Props): void {
  if (cause.by === "hand") show(explorer.desk, cause.keys);
  else if (cause.by !== "rule") explorer.toggle(cause.by, cause.value);
  else {
    const rule = toRule(cause.line);
    if (rule) setTest(explorer.desk, rule.field, undefined);
  }
}

function CauseGlyph({ cause, session, explorer }: Props & { cause: Cause }) {
  const lens = explorer.lens.value;
  const theme = session.theme.value;
  if (cause.by === "hand") return <Icon svg={eyeOff} size={16} />;
  if (cause.by === "rule") return <Icon svg={filter} size={16} />;
  if (cause.by === "type") return <EdgeGlyph type={cause.value} lens={lens} theme={theme} />;
  if (cause.by === "basis") return <EdgeGlyph basis={cause.value as Basis} />;
  const [label, variant] = cause.by === "variant" ? inTwo(cause.value) : [cause.value, ""];
  const draw = own(lens.labels[label]?.variants?.values, variant)?.draw;
  return <NodeGlyph label={label} lens={lens} theme={theme} draw={draw} />;
}

function nameOf(cause: Cause, { session, explorer }: Props): string {
  const language = session.language.value;
  const lens = explorer.lens.value;
  if (cause.by === "hand") return facetWords(language).byHand;
  if (cause.by === "rule") {
    const { kin } = knownOf(explorer.desk.stage);
    const nodeOf = (key: string) => explorer.node(key) ?? kin.nodes.find((node) => node.key === key);
    const rule = toRule(cause.line);
    return rule ? ruleName(rule, lens, language, nodeOf) : cause.line;
  }
  if (cause.by === "label") return labelLens(lens, cause.value).name[language];
  if (cause.by === "type") return typeLens(lens, cause.value).name[language];
  if (cause.by === "basis") return t(language).basis[cause.value as Basis];
  const [label, variant] = inTwo(cause.value);
  return own(lens.labels[label]?.variants?.values, variant)?.name[language] ?? variant;
}

/** The label and the value of a variant, written `Label:value`. */
function inTwo(value: string): [string, string] {
  const at = value.indexOf(":");
  return [value.slice(0, at), value.slice(at + 1)];
}
