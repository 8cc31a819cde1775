import { useState } from "preact/hooks";
import { axisChoices } from "../../graph/layout-choices.ts";
import { made } from "../../graph/layout-wishes.ts";
import { layoutWords } from "../../i18n/layouts.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { arrangeBy, layoutIcons } from "./layouts.ts";

/** Which properties say where the nodes stand. */
export function AxisForm(views: ViewProps & { close: () => void }) {
  const { session, explorer, close } = views;
  const language = session.language.value;
  const words = layoutWords(language);
  const { layout } = explorer.state.value;
  const names = axisChoices(explorer.desk.stage);
  const axes = explorer.desk.stage.parts.axes;
  const [x, setX] = useState(axes?.x?.property ?? names[0] ?? "");
  const [y, setY] = useState(axes?.y?.property ?? "");
  const nameOf = (property: string) => {
    if (property === made.label) return words.kind;
    if (property === made.here) return words.here;
    return explorer.lens.value.properties[property]?.name[language] ?? property;
  };
  const field = (label: string, value: string, set: (value: string) => void) => (
    <label>
      {label}
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">{words.none}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {nameOf(name)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details open={layout === "property"}>
      <summary class="menu-item" aria-current={layout === "property"}>
        <Icon svg={layoutIcons.property} />
        <span>
          {words.names.property}
          <small>{words.hints.property}</small>
        </span>
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void arrangeBy(views, "property", { ...(x ? { x } : {}), ...(y ? { y } : {}) });
        }}
      >
        {field(words.across, x, setX)}
        {field(words.upward, y, setY)}
        <button type="submit" class="button primary" disabled={!x && !y}>
          {words.act}
        </button>
      </form>
    </details>
  );
}
