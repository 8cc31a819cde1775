import minus from "lucide-static/icons/minus.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import rotate from "lucide-static/icons/rotate-ccw.svg?raw";
import scan from "lucide-static/icons/scan.svg?raw";
import { t } from "../../i18n/text.ts";
import { viewerWords } from "../../i18n/viewer.ts";
import type { Viewed } from "../../viewer/viewed.ts";
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
      {isOther(viewed) && (
        <button
          type="button"
          aria-label={viewerWords(session.language.value).back}
          title={viewerWords(session.language.value).back}
          onClick={() => bringBack(viewed)}
        >
          <Icon svg={rotate} />
        </button>
      )}
    </div>
  );
}

/** Whether the reader moved or filtered the picture. */
function isOther({ moved, frozen }: Viewed): boolean {
  const { facets } = frozen.explorer.state.value;
  return moved.value || [facets.label, facets.type, facets.basis, facets.variant].flat().some(({ off }) => off);
}

function bringBack({ frozen, snapshot, moved }: Viewed): void {
  moved.value = false;
  frozen.show(snapshot.state);
}
