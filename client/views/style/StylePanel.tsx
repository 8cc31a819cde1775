import x from "lucide-static/icons/x.svg?raw";
import { styleWords } from "../../i18n/style.ts";
import "../../styles/style.css";
import { closeAside } from "../close-aside.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { Boxes } from "./Boxes.tsx";
import { NewRule } from "./NewRule.tsx";
import { Presets } from "./Presets.tsx";
import { Rules } from "./Rules.tsx";

/** Size, colour, width and sign by value, and boxes of nodes that share one. */
export function StylePanel(views: ViewProps) {
  const words = styleWords(views.session.language.value);
  const { view } = views.explorer.state.value;
  const placed = views.explorer.desk.stage.picture !== undefined;
  return (
    <div class="style-panel">
      <header class="style-head">
        <h2>{words.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.close}
          title={words.close}
          onClick={() => closeAside(views)}
        >
          <Icon svg={x} />
        </button>
      </header>
      <div class="style-body">
        {placed && <p class="notice">{words.firstPicture}</p>}
        <Rules {...views} />
        <Presets {...views} />
        <NewRule {...views} />
        {!placed && view !== "empty" && <Boxes {...views} />}
      </div>
    </div>
  );
}
