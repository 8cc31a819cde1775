import x from "lucide-static/icons/x.svg?raw";
import { helpWords } from "../../i18n/help.ts";
import "../../styles/dialog.css";
import "../../styles/help.css";
import { allCommands } from "../commands/all.ts";
import type { AreaCommand } from "../commands/command.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { useModal } from "../use-modal.ts";

const areas = ["explore", "select", "arrange", "look", "read", "page"] as const;

/** All keys and gestures, by what they are for. */
export function HelpSheet(views: ViewProps) {
  const { session } = views;
  const words = helpWords(session.language.value);
  const coarse = matchMedia("(pointer: coarse)").matches;
  const dialog = useModal();
  const commands = allCommands(views).filter(({ keys }) => keys && keys.length > 0);
  return (
    <dialog
      class="dialog help-sheet"
      ref={dialog}
      aria-label={words.title}
      onClose={() => {
        session.help.value = false;
      }}
      closedby="any"
    >
      <header>
        <h2>{words.title}</h2>
        <button type="button" class="icon-button" aria-label={words.close} onClick={() => dialog.current?.close()}>
          <Icon svg={x} />
        </button>
      </header>
      <p>{words.hint}</p>
      <div class="help-columns">
        {coarse && <Lines title={words.byTouch} lines={words.touch} />}
        <Lines title={words.moving} lines={words.keys} />
        {areas.map((area) => (
          <Lines
            key={area}
            title={words.areas[area]}
            lines={commands
              .filter((one) => one.area === area)
              .map((one) => [keysOf(one), one.name[session.language.value]])}
          />
        ))}
        <Lines title={words.cypher} lines={words.query} />
        <Lines title={words.byMouse} lines={words.mouse} />
        {!coarse && <Lines title={words.byTouch} lines={words.touch} />}
      </div>
    </dialog>
  );
}

function Lines({ title, lines }: { title: string; lines: [string, string][] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {lines.map(([keys, what]) => (
          <div key={`${keys} ${what}`}>
            <dt>
              <kbd>{inWords(keys)}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The keys of a command as they are written: `Shift H` for `Shift+H`. */
function keysOf({ keys = [] }: AreaCommand): string {
  return keys.map((one) => one.replace(/\+(?=.)/g, " ")).join(", ");
}

/** Keys as this keyboard names them. */
function inWords(keys: string): string {
  const short = keys.replace("Escape", "Esc").replace("ContextMenu", "Menu");
  return navigator.platform.startsWith("Mac") ? short.replaceAll("Ctrl", "⌘").replaceAll("Alt", "⌥") : short;
}
