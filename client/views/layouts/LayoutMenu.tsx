import { useLayoutEffect, useRef } from "preact/hooks";
import type { LayoutName } from "../../graph/scene.ts";
import { layoutWords } from "../../i18n/layouts.ts";
import "../../styles/layouts.css";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { AxisForm } from "./AxisForm.tsx";
import { arrangeBy, choices, layoutIcons } from "./layouts.ts";

/** The layouts with a word each; over the status bar, on a phone a sheet. */
export function LayoutMenu(views: ViewProps) {
  const { session, explorer } = views;
  const words = layoutWords(session.language.value);
  const { layout, selection } = explorer.state.value;
  const panel = useRef<HTMLDivElement>(null);
  const chosen = selection.filter((key) => explorer.node(key));
  const close = () => {
    session.layouts.value = false;
  };
  useLayoutEffect(() => {
    panel.current?.showPopover();
    panel.current?.querySelector<HTMLElement>("[aria-current=true], button")?.focus();
  }, []);
  const act = (name: LayoutName) => {
    close();
    void arrangeBy(views, name);
  };
  return (
    <div
      class="menu layout-menu"
      popover="auto"
      role="dialog"
      aria-label={words.title}
      ref={panel}
      onKeyDown={(event) => walk(event, panel.current)}
      onToggle={(event) => event.newState === "closed" && close()}
    >
      <p>{chosen.length > 1 ? words.of(chosen.length) : words.title}</p>
      {choices(views)
        .filter((name) => name !== "property" && (name !== "columns" || chosen.length < 2))
        .map((name) => (
          <button type="button" class="menu-item" key={name} aria-current={name === layout} onClick={() => act(name)}>
            <Icon svg={layoutIcons[name]} />
            <span>
              {words.names[name]}
              <small>{words.hints[name]}</small>
            </span>
          </button>
        ))}
      <AxisForm {...views} close={close} />
    </div>
  );
}

/** Up and down go from layout to layout. */
function walk(event: KeyboardEvent, panel: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !panel || event.target instanceof HTMLSelectElement) return;
  const items = [...panel.querySelectorAll<HTMLElement>(".menu-item, summary")];
  const at = items.indexOf(event.target as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
  event.preventDefault();
}
