import minus from "lucide-static/icons/minus.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import scan from "lucide-static/icons/scan.svg?raw";
import { t } from "../i18n/text.ts";
import { Icon } from "./Icon.tsx";
import type { ViewProps } from "./props.ts";

/** Larger, smaller, fit. Not on the first picture, which stands at 100 % by rule, until somebody zooms it. */
export function ZoomButtons({ session, explorer }: Pick<ViewProps, "session" | "explorer">) {
  const words = t(session.language.value);
  const { view, zoom } = explorer.state.value;
  if (view === "empty" || (view === "overview" && zoom === 1)) return null;
  const button = (label: string, icon: string, act: () => void) => (
    <button type="button" aria-label={label} title={label} onClick={act}>
      <Icon svg={icon} />
    </button>
  );
  return (
    <div class="zoom-buttons">
      {button(words.zoomIn, plus, () => explorer.zoomBy(1.25))}
      {button(words.zoomOut, minus, () => explorer.zoomBy(0.8))}
      {button(words.fit, scan, () => explorer.fit())}
    </div>
  );
}
