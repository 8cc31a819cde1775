import down from "lucide-static/icons/chevron-down.svg?raw";
import up from "lucide-static/icons/chevron-up.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { changeStyle, moveStyle, removeStyle, setStyles } from "../../graph/style-verbs.ts";
import type { ReadStyle } from "../../graph/value-style.ts";
import { styleWords } from "../../i18n/style.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { channelIcons } from "./channel-icons.ts";
import { Scale } from "./Scale.tsx";
import { Settings } from "./Settings.tsx";
import { saidStyle, saidSubject } from "./say.ts";
import { readLegend } from "./use-legend.ts";

/** The rules that hold, with their scales; each can be changed, moved up or down, removed. */
export function Rules(views: ViewProps) {
  const { rules, tongue } = readLegend(views);
  const words = styleWords(tongue.language);
  const { desk } = views.explorer;
  return (
    <section class="style-part">
      <header class="part-line">
        <h3>{words.rules}</h3>
        {rules.length > 1 && (
          <button type="button" class="link-button" onClick={() => setStyles(desk, [], "")}>
            {words.removeAll}
          </button>
        )}
      </header>
      <p class="hint">{rules.length === 0 ? words.noRules : words.hint}</p>
      <ol class="rules">
        {rules.map((read, index) => (
          <Rule key={index} {...views} read={read} index={index} last={index === rules.length - 1} />
        ))}
      </ol>
    </section>
  );
}

function Rule({ read, index, last, explorer, session }: ViewProps & { read: ReadStyle; index: number; last: boolean }) {
  const language = session.language.value;
  const tongue = { lens: explorer.lens.value, language };
  const words = styleWords(language);
  const name = saidStyle(read.style, tongue);
  const { desk } = explorer;
  return (
    <li class="rule">
      <header class="rule-head">
        <Icon svg={channelIcons[read.style.channel]} />
        <h4>
          {name} <span class="hint">· {saidSubject(read.style, tongue)}</span>
        </h4>
        <RuleButton svg={up} label={words.up(name)} off={index === 0} press={() => moveStyle(desk, index, -1)} />
        <RuleButton svg={down} label={words.down(name)} off={last} press={() => moveStyle(desk, index, 1)} />
        <RuleButton svg={x} label={words.remove(name)} press={() => removeStyle(desk, index)} />
      </header>
      <Scale read={read} theme={session.theme.value} {...tongue} />
      <details class="rule-settings">
        <summary>{words.settings}</summary>
        <Settings read={read} language={language} change={(style) => changeStyle(desk, index, style)} />
      </details>
    </li>
  );
}

function RuleButton({
  svg,
  label,
  off = false,
  press,
}: {
  svg: string;
  label: string;
  off?: boolean;
  press: () => void;
}) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} disabled={off} onClick={press}>
      <Icon svg={svg} size={14} />
    </button>
  );
}
