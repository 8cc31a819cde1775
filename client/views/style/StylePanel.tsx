import { styleWords } from "../../i18n/style.ts";
import "../../styles/style.css";
import { AsideHead } from "../AsideHead.tsx";
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
      <AsideHead views={views} title={words.title} close={words.close} />
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
