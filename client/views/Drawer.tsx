import { t } from "../i18n/text.ts";
import { sizes } from "../panels.ts";
import { DrawerBody } from "./DrawerBody.tsx";
import type { ShellProps, ViewProps } from "./props.ts";
import { Resizer } from "./Resizer.tsx";

/** The bottom drawer. */
export function Drawer({ panels, ...views }: ViewProps & Pick<ShellProps, "panels">) {
  const name = views.session.drawer.value;
  const words = t(views.session.language.value);
  if (!name) return null;
  return (
    <section class="drawer" aria-label={words[name]} style={{ blockSize: `${panels.drawerHeight.value}px` }}>
      <h2 class="unseen">{words[name]}</h2>
      <Resizer size={panels.drawerHeight} limits={sizes.drawer} label={words.resizeDrawer} edge="top" />
      <DrawerBody name={name} {...views} />
    </section>
  );
}
