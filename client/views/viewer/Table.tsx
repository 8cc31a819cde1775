import { t } from "../../i18n/text.ts";
import { lazy } from "../Lazy.tsx";
import type { ViewProps } from "../props.ts";
import type { ViewerProps } from "./props.ts";
import { viewsOf } from "./views-of.ts";

const TableDrawer = lazy<ViewProps>(async () => (await import("../table/TableDrawer.tsx")).TableDrawer, {
  place: "drawer",
  close: ({ session }) => {
    session.drawer.value = undefined;
  },
});

/** The same as the picture in text, below it. */
export function Table({ viewed }: Pick<ViewerProps, "viewed">) {
  const { session } = viewed;
  if (session.drawer.value !== "table") return null;
  return (
    <section class="drawer viewer-table" aria-label={t(session.language.value).table}>
      <TableDrawer {...viewsOf(viewed)} />
    </section>
  );
}
