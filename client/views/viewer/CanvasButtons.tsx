import minus from "lucide-static/icons/minus.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import scan from "lucide-static/icons/scan.svg?raw";
import { t } from "../../i18n/text.ts";
import { Icon } from "../Icon.tsx";
import type { ViewerProps } from "./props.ts";

/** Larger, smaller, all of it. */
export function CanvasButtons({ viewed, framed }: Pick<ViewerProps, "viewed" | "framed">) {
  const { session, frozen, moved } = viewed;
  const words = t(session.language.value);
  const button = (label: string, icon: string, act: () => void) => (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => {
        moved.value = true;
        act();
      }}
    >
      <Icon svg={icon} />
    </button>
  );
  return (
    <div class={framed ? "zoom-buttons over-frame" : "zoom-buttons"}>
      {button(words.zoomIn, plus, () => frozen.explorer.zoomBy(1.25))}
      {button(words.zoomOut, minus, () => frozen.explorer.zoomBy(0.8))}
      {button(words.fit, scan, () => frozen.explorer.fit())}
    </div>
  );
}
