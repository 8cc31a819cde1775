import terminal from "lucide-static/icons/square-terminal.svg?raw";
import { stepWords } from "../../i18n/steps.ts";
import { Icon } from "../Icon.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";
import type { NamedStep } from "./name-step.ts";
import { StatementBox } from "./StatementBox.tsx";
import { stepIcons } from "./step-icons.ts";
import type { StepLine } from "./use-steps.ts";

interface Props extends ViewProps {
  line: StepLine;
  /** The step that was in force last. */
  present: boolean;
  undone: boolean;
  /** Whether its Cypher is shown. */
  open: boolean;
  toggle: () => void;
  jump: () => void;
}

/** A step: icon, name, what it changed; a press goes there, the button beside it shows its Cypher. */
export function StepRow({ line, present, undone, open, toggle, jump, ...views }: Props) {
  const words = stepWords(views.session.language.value);
  const label = words.cypherOf(line.name.text);
  return (
    <li class={undone ? "undone" : undefined}>
      <div class="step-row">
        <button type="button" class="step" aria-current={present ? "step" : undefined} onClick={jump}>
          <Icon svg={stepIcons[line.doing.kind]} />
          <span class="step-name">
            <StepName {...views} {...line.name} />
            {undone && <span class="unseen"> ({words.isUndone})</span>}
          </span>
          {line.detail && <span class="step-detail">{line.detail}</span>}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={label}
          title={words.cypher}
          aria-expanded={open}
          onClick={toggle}
        >
          <Icon svg={terminal} />
        </button>
      </div>
      {open && <StatementBox {...views} line={line} />}
    </li>
  );
}

/** The name of a step with the glyph of its node before the node's name. */
function StepName({ text, subject, label, explorer, session }: NamedStep & Pick<ViewProps, "explorer" | "session">) {
  const at = subject === undefined ? -1 : text.indexOf(subject);
  if (subject === undefined || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      {label !== undefined && (
        <NodeGlyph label={label} lens={explorer.lens.value} theme={session.theme.value} size={14} />
      )}
      <strong>{subject}</strong>
      {text.slice(at + subject.length)}
    </>
  );
}
