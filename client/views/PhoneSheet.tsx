import { t } from "../i18n/text.ts";
import "../styles/sheets.css";
import { Aside, asideIsOpen } from "./Aside.tsx";
import { closeAside } from "./close-aside.ts";
import { DrawerBody } from "./DrawerBody.tsx";
import { HiddenList } from "./facets/HiddenList.tsx";
import { LeftPanel } from "./LeftPanel.tsx";
import type { ShellProps, ViewProps } from "./props.ts";
import { Sheet } from "./Sheet.tsx";

/** On a phone the panels are sheets, and what is hidden is said over the canvas; the filter sheet says it itself. */
export function PhoneSheet(props: ViewProps & Pick<ShellProps, "panels">) {
  const { session, explorer } = props;
  return (
    <>
      {session.drawer.value === undefined && !props.panels.filterSheet.value && (
        <section class="hidden-pill" aria-label={t(session.language.value).filter}>
          <HiddenList session={session} explorer={explorer} />
        </section>
      )}
      <OpenSheet {...props} />
    </>
  );
}

/** Filter, table and sources by the bottom navigation, details by a selection. */
function OpenSheet({ panels, ...views }: ViewProps & Pick<ShellProps, "panels">) {
  const { session, explorer } = views;
  const words = t(session.language.value);
  const drawer = session.drawer.value;
  if (drawer) {
    return (
      <Sheet key={drawer} name={drawer} label={words[drawer]} height={85} close={() => closeDrawer(views)}>
        <DrawerBody name={drawer} {...views} />
      </Sheet>
    );
  }
  if (panels.filterSheet.value) {
    const close = () => {
      panels.filterSheet.value = false;
    };
    return (
      <Sheet key="filter" name="filter" label={words.filter} closeLabel={words.close} height={45} close={close}>
        <LeftPanel session={session} explorer={explorer} panels={panels} />
      </Sheet>
    );
  }
  if (!asideIsOpen(views)) return null;
  return (
    <Sheet key="details" name="details" label={words.detailsPanel} height={45} close={() => closeAside(views)}>
      <Aside {...views} />
    </Sheet>
  );
}

function closeDrawer(views: ViewProps): void {
  views.session.drawer.value = undefined;
}
