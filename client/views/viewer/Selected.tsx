import { t } from "../../i18n/text.ts";
import { lazy } from "../Lazy.tsx";
import type { ViewProps } from "../props.ts";
import type { ViewerProps } from "./props.ts";
import { useMedia } from "./use-media.ts";
import { viewsOf } from "./views-of.ts";

const close = ({ explorer }: ViewProps) => explorer.select(undefined);

const DetailsPanel = lazy<ViewProps>(async () => (await import("../details/DetailsPanel.tsx")).DetailsPanel, {
  place: "aside",
  close,
});

const DetailsSheet = lazy<ViewProps>(async () => (await import("./DetailsSheet.tsx")).DetailsSheet);

/** The details of what is selected: beside the picture, or as a sheet over it where there is no room. */
export function Selected({ viewed }: Pick<ViewerProps, "viewed">) {
  const { session, frozen } = viewed;
  const narrow = useMedia("(width <= 900px)");
  const { selected } = frozen.explorer.state.value;
  if (!selected) return null;
  const views = viewsOf(viewed);
  if (narrow) return <DetailsSheet {...views} />;
  const words = t(session.language.value);
  return (
    <aside class="right-panel viewer-details" aria-label={words.detailsPanel}>
      <DetailsPanel {...views} />
    </aside>
  );
}
