import timeline from "lucide-static/icons/chart-no-axes-gantt.svg?raw";
import chevron from "lucide-static/icons/chevron-down.svg?raw";
import file from "lucide-static/icons/file-text.svg?raw";
import cypher from "lucide-static/icons/square-terminal.svg?raw";
import table from "lucide-static/icons/table-2.svg?raw";
import schema from "lucide-static/icons/waypoints.svg?raw";
import type { ComponentChildren } from "preact";
import { t } from "../i18n/text.ts";
import type { DrawerName, Session } from "../session.ts";
import { Icon } from "./Icon.tsx";

/** The tabs of the drawers; in the status bar while all are closed, in the drawer's head while one is open. */
export function DrawerTabs({ session }: { session: Session }) {
  const words = t(session.language.value);
  const open = session.drawer.value;
  const tab = (name: DrawerName, icon: string) => (
    <button
      type="button"
      class="tab"
      aria-expanded={open === name}
      onClick={() => {
        session.drawer.value = open === name ? undefined : name;
      }}
    >
      <Icon svg={icon} size={14} />
      {words[name]}
    </button>
  );
  return (
    <div class="tabs">
      {tab("table", table)}
      {tab("cypher", cypher)}
      {tab("timeline", timeline)}
      {tab("schema", schema)}
      {tab("sources", file)}
    </div>
  );
}

/** The first line of an open drawer: tabs, then the drawer's own tools as children, then close. */
export function DrawerHead({ session, children }: { session: Session; children?: ComponentChildren }) {
  const words = t(session.language.value);
  return (
    <header class="drawer-head">
      <DrawerTabs session={session} />
      <div class="drawer-tools">{children}</div>
      <button
        type="button"
        class="icon-button"
        aria-label={words.close}
        title={words.close}
        onClick={() => {
          session.drawer.value = undefined;
        }}
      >
        <Icon svg={chevron} />
      </button>
    </header>
  );
}
