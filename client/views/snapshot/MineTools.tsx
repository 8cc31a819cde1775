import compareIcon from "lucide-static/icons/git-compare.svg?raw";
import key from "lucide-static/icons/key-round.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import forget from "lucide-static/icons/list-x.svg?raw";
import network from "lucide-static/icons/network.svg?raw";
import pencil from "lucide-static/icons/pencil.svg?raw";
import trash from "lucide-static/icons/trash-2.svg?raw";
import { snapshotWords } from "../../i18n/snapshot.ts";
import { readSnapshot } from "../../snapshot/read.ts";
import { addressesOf } from "../../snapshot/store.ts";
import { copyText } from "../details/copy-text.ts";
import { Icon } from "../Icon.tsx";
import { compareTwo } from "./compare.ts";
import type { Asks, MineProps } from "./MineItem.tsx";
import { openRead } from "./open-read.ts";

interface Props extends MineProps {
  asks: Asks | undefined;
  ask: (what: Asks) => void;
  problem: (error: unknown) => void;
}

/** The buttons of a row; while another is being compared, only the one that chooses this. */
export function MineTools({ views, mine, close, compare, compared, asks, ask, problem }: Props) {
  const { session, call } = views;
  const words = snapshotWords(session.language.value);
  const { page } = addressesOf(mine.id, "", location.origin);
  if (compared) {
    const act = () => compareTwo(views, { id: compared.id }, { id: mine.id }, close).catch(problem);
    return (
      <div class="mine-tools">
        <button type="button" class="button" onClick={act}>
          {words.choose}
        </button>
      </div>
    );
  }
  const open = async () => {
    const { snapshot } = readSnapshot(await call("GET /api/snapshots/:id", { id: mine.id }));
    close();
    await openRead(views, { ...snapshot, title: mine.title });
  };
  const tool = (label: string, svg: string, act: () => unknown, pressed?: boolean) => (
    <button type="button" class="icon-button" aria-label={label} title={label} aria-pressed={pressed} onClick={act}>
      <Icon svg={svg} />
    </button>
  );
  return (
    <div class="mine-tools">
      {tool(words.toExplorer, network, () => open().catch(problem))}
      {tool(words.copyLink, link, () => copyText(session, page, words.linkCopied))}
      {tool(words.compare, compareIcon, compare)}
      {tool(words.retitle, pencil, () => ask("retitle"), asks === "retitle")}
      {tool(words.copySecret, key, () => copyText(session, mine.secret, words.copied))}
      {tool(words.remove, trash, () => ask("remove"), asks === "remove")}
      {tool(words.forget, forget, () => ask("forget"), asks === "forget")}
    </div>
  );
}
