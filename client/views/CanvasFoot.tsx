import { LoadingCard } from "./LoadingCard.tsx";
import { TruncatedNotice, ValueLegend } from "./lazy-panels.ts";
import type { ViewProps } from "./props.ts";

/** What stands over the lower edge of the canvas; nothing of it covers another. */
export function CanvasFoot(views: ViewProps) {
  const { truncated } = views.explorer.state.value;
  const { parts } = views.explorer.desk.stage;
  return (
    <div class="canvas-foot">
      <LoadingCard session={views.session} />
      {(parts.styles ?? parts.grouping) && <ValueLegend {...views} />}
      {truncated && <TruncatedNotice {...views} />}
    </div>
  );
}
