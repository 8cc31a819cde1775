import book from "lucide-static/icons/book-open.svg?raw";
import camera from "lucide-static/icons/camera.svg?raw";
import more from "lucide-static/icons/chevron-down.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import folder from "lucide-static/icons/folder-open.svg?raw";
import library from "lucide-static/icons/library.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import { useEffect } from "preact/hooks";
import { shareWords } from "../../i18n/share.ts";
import "../../styles/share.css";
import { comeBeside } from "../../story/beside.ts";
import { copyLink } from "../copy-link.ts";
import { Icon } from "../Icon.tsx";
import { openExport } from "../out/open.ts";
import type { ViewProps } from "../props.ts";
import { chooseSnapshotFile, openMine, saveSnapshotOf, startPresenting, toggleStory } from "./open.ts";
import { takeDropped } from "./take-dropped.ts";

/** What the page gives away or takes in: a link, a snapshot, a file that is dropped on it. */
export function ShareTools(views: ViewProps) {
  const { session, explorer } = views;
  const words = shareWords(session.language.value);
  const nothing = explorer.state.value.nodes === 0;
  useEffect(() => takeDropped(views), [explorer]);
  useEffect(() => comeBeside(session), [session]);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={words.copyLink}
        title={words.copyLink}
        onClick={() => copyLink(explorer, session)}
      >
        <Icon svg={link} />
      </button>
      <div class="share-split">
        <button
          type="button"
          class="button"
          title={words.snapshot}
          disabled={nothing}
          onClick={() => saveSnapshotOf(views)}
        >
          <Icon svg={camera} />
          <span class="button-text">{words.snapshot}</span>
        </button>
        <button
          type="button"
          class="button share-more"
          aria-label={words.more}
          title={words.more}
          popovertarget="share-menu"
        >
          <Icon svg={more} size={14} />
        </button>
      </div>
      <button
        type="button"
        class="button primary"
        title={words.present}
        disabled={nothing}
        onClick={() => startPresenting(views)}
      >
        <Icon svg={play} />
        <span class="button-text">{words.present}</span>
      </button>
      <Menu {...views} />
    </>
  );
}

function Menu(views: ViewProps) {
  const words = shareWords(views.session.language.value);
  const empty = views.explorer.state.value.nodes === 0;
  const item = (label: string, svg: string, act: () => unknown, off = false) => (
    <button type="button" class="menu-item" disabled={off} onClick={(event) => press(event.currentTarget, act)}>
      <Icon svg={svg} />
      {label}
    </button>
  );
  return (
    <div id="share-menu" class="menu share-menu" popover="auto">
      {item(words.save, camera, () => saveSnapshotOf(views), empty)}
      {item(words.story, book, () => toggleStory(views))}
      {item(words.mine, library, () => openMine(views))}
      {item(words.export, download, () => openExport(views), empty)}
      {item(words.openFile, folder, () => chooseSnapshotFile(views))}
    </div>
  );
}

function press(button: HTMLElement, act: () => unknown): void {
  button.closest<HTMLElement>("[popover]")?.hidePopover();
  act();
}
