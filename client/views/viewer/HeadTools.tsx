import { useSignal } from "@preact/signals";
import arrowUpRight from "lucide-static/icons/arrow-up-right.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import ellipsis from "lucide-static/icons/ellipsis.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import printer from "lucide-static/icons/printer.svg?raw";
import table from "lucide-static/icons/table-2.svg?raw";
import { useRef } from "preact/hooks";
import { attempt } from "../../attempt.ts";
import { viewerWords } from "../../i18n/viewer.ts";
import type { Viewed } from "../../viewer/viewed.ts";
import { Icon } from "../Icon.tsx";
import { LanguageSwitch } from "../LanguageSwitch.tsx";
import { ThemeSwitch } from "../ThemeSwitch.tsx";
import { copyPageLink } from "./copy-page-link.ts";
import type { ViewerProps } from "./props.ts";
import { useMedia } from "./use-media.ts";

/** What can be done with the page; on a narrow one what is done less often stands in a menu. */
export function HeadTools(props: ViewerProps) {
  const { viewed, tools, about } = props;
  const { session, player } = viewed;
  const exporting = useSignal(false);
  const narrow = useMedia("(width <= 900px)");
  const words = viewerWords(session.language.value);
  const { drawer } = session;
  const others = othersOf(props, () => {
    exporting.value = true;
  });
  const Export = tools?.Export;
  return (
    <nav class="viewer-tools" aria-label={words.tools}>
      <button
        type="button"
        class={`icon-button about-button${player ? " for-story" : ""}`}
        aria-expanded={about.value}
        aria-label={words.openAbout}
        title={words.openAbout}
        onClick={() => {
          about.value = !about.value;
        }}
      >
        <Icon svg={info} />
      </button>
      <Tool
        svg={table}
        label={words.table}
        pressed={drawer.value === "table"}
        press={() => {
          drawer.value = drawer.value === "table" ? undefined : "table";
        }}
      />
      {!narrow && others.map((one) => <Tool key={one.label} {...one} />)}
      {player && <Tool svg={play} label={words.present} press={() => void startPresenting(viewed)} />}
      <ThemeSwitch session={session} />
      <LanguageSwitch session={session} />
      {tools && !narrow && (
        <a class="button" href={tools.explorer} title={words.openInExplorer}>
          <Icon svg={arrowUpRight} />
          {words.openInExplorer}
        </a>
      )}
      {narrow && <More label={words.more} others={others} explorer={tools && [tools.explorer, words.openInExplorer]} />}
      {Export && exporting.value && (
        <Export
          viewed={viewed}
          session={session}
          close={() => {
            exporting.value = false;
          }}
        />
      )}
    </nav>
  );
}

interface ToolProps {
  svg: string;
  label: string;
  press: () => void;
  pressed?: boolean;
}

function othersOf({ viewed, tools }: ViewerProps, openExport: () => void): ToolProps[] {
  const words = viewerWords(viewed.session.language.value);
  return [
    ...(tools ? [{ svg: link, label: words.copyLink, press: () => void copyPageLink(viewed, tools) }] : []),
    ...(tools?.Export ? [{ svg: download, label: words.export, press: openExport }] : []),
    { svg: printer, label: words.print, press: () => askToPrint(viewed) },
  ];
}

function Tool({ svg, label, press, pressed }: ToolProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} aria-pressed={pressed} onClick={press}>
      <Icon svg={svg} />
    </button>
  );
}

interface MoreProps {
  label: string;
  others: readonly ToolProps[];
  /** Address and words of the way to the explorer. */
  explorer: readonly [string, string] | undefined;
}

function More({ label, others, explorer }: MoreProps) {
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button type="button" class="icon-button" aria-label={label} title={label} popovertarget="viewer-more">
        <Icon svg={ellipsis} size={20} />
      </button>
      <div class="menu viewer-more" id="viewer-more" popover="auto" ref={menu}>
        {others.map(({ svg, label: name, press }) => (
          <button
            type="button"
            class="menu-item"
            key={name}
            onClick={() => {
              menu.current?.hidePopover();
              press();
            }}
          >
            <Icon svg={svg} />
            {name}
          </button>
        ))}
        {explorer && (
          <a class="menu-item" href={explorer[0]}>
            <Icon svg={arrowUpRight} />
            {explorer[1]}
          </a>
        )}
      </div>
    </>
  );
}

function askToPrint({ printing }: Viewed): void {
  printing.value = true;
}

/** The browser gives the whole screen only while the press is fresh: the code has to be there soon. */
async function startPresenting(viewed: Viewed): Promise<void> {
  await attempt(viewed.session, async () => {
    const { presentViewed } = await import("../../viewer/present.ts");
    // Pressed twice while the code was coming, it is shown once.
    if (!document.querySelector(".present-overlay")) presentViewed(viewed);
  });
}
