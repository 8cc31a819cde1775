import file from "lucide-static/icons/file-text.svg?raw";
import filter from "lucide-static/icons/list-filter.svg?raw";
import network from "lucide-static/icons/network.svg?raw";
import table from "lucide-static/icons/table-2.svg?raw";
import type { Explorer } from "../graph/explorer.ts";
import { t } from "../i18n/text.ts";
import type { Panels } from "../panels.ts";
import type { Session } from "../session.ts";
import { Icon } from "./Icon.tsx";

type Place = "graph" | "filter" | "table" | "sources";

interface Props {
  session: Session;
  explorer: Explorer | undefined;
  panels: Panels;
}

/** The four places of a phone. */
export function PhoneNav({ session, panels, explorer }: Props) {
  const words = t(session.language.value);
  const here = session.drawer.value ?? (panels.filterSheet.value ? "filter" : "graph");
  const go = (place: Place) => {
    panels.filterSheet.value = place === "filter";
    session.drawer.value = place === "table" || place === "sources" ? place : undefined;
  };
  const item = (place: Place, icon: string) => (
    <button
      type="button"
      aria-current={here === place ? "page" : undefined}
      disabled={!explorer}
      onClick={() => go(place)}
    >
      <Icon svg={icon} size={20} />
      {words[place]}
    </button>
  );
  return (
    <nav class="phone-nav" aria-label={words.views}>
      {item("graph", network)}
      {item("filter", filter)}
      {item("table", table)}
      {item("sources", file)}
    </nav>
  );
}
