import { useSignal } from "@preact/signals";
import arrowUpRight from "lucide-static/icons/arrow-up-right.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import printer from "lucide-static/icons/printer.svg?raw";
import table from "lucide-static/icons/table-2.svg?raw";
import { attempt } from "../../attempt.ts";
import { viewerWords } from "../../i18n/viewer.ts";
import { languageOfWords } from "../../viewer/viewed.ts";
import { Icon } from "../Icon.tsx";
import { LanguageSwitch } from "../LanguageSwitch.tsx";
import { ThemeSwitch } from "../ThemeSwitch.tsx";
import { copyPageLink } from "./copy-page-link.ts";
import { asOfLines, asOfShort, madeBy, titleOf } from "./facts.ts";
import type { ViewerProps } from "./props.ts";

/** The first lines of the page: title, from when the data are, who made it; what can be done with it. */
export function Head(props: ViewerProps) {
  const { viewed } = props;
  const { session, known } = viewed;
  const language = session.language.value;
  return (
    <header class="viewer-head">
      <div class="viewer-title">
        <h1 lang={languageOfWords(known.title, language)}>{titleOf(viewed, language)}</h1>
        <p>
          <strong class="viewer-narrow">{asOfShort(viewed.snapshot, language)}</strong>
          {asOfLines(viewed.snapshot, language).map((line) => (
            <strong key={line} class="viewer-wide">
              {line}
            </strong>
          ))}
          {madeBy(viewed, language).map((line) => (
            <span key={line} class="viewer-wide">
              {line}
            </span>
          ))}
        </p>
      </div>
      <HeadTools {...props} />
    </header>
  );
}

function HeadTools({ viewed, tools, about }: ViewerProps) {
  const { session, player } = viewed;
  const exporting = useSignal(false);
  const words = viewerWords(session.language.value);
  const Export = tools?.Export;
  const { drawer } = session;
  const openTable = () => {
    drawer.value = drawer.value === "table" ? undefined : "table";
  };
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
      <Tool svg={table} label={words.table} press={openTable} pressed={drawer.value === "table"} />
      {tools && <Tool svg={link} label={words.copyLink} press={() => void copyPageLink(viewed, tools)} />}
      {Export && (
        <Tool
          svg={download}
          label={words.export}
          press={() => {
            exporting.value = true;
          }}
        />
      )}
      <Tool svg={printer} label={words.print} press={() => askToPrint(viewed)} />
      {player && <Tool svg={play} label={words.present} press={() => void startPresenting(viewed)} />}
      <ThemeSwitch session={session} />
      <LanguageSwitch session={session} />
      {tools && (
        <a class="button" href={tools.explorer} title={words.openInExplorer}>
          <Icon svg={arrowUpRight} />
          <span class="viewer-wide">{words.openInExplorer}</span>
        </a>
      )}
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

function askToPrint({ printing }: ViewerProps["viewed"]): void {
  printing.value = true;
}

/** The browser gives the whole screen only while the press is fresh: the code has to be there soon. */
async function startPresenting(viewed: ViewerProps["viewed"]): Promise<void> {
  await attempt(viewed.session, async () => (await import("../../viewer/present.ts")).presentViewed(viewed));
}

interface ToolProps {
  svg: string;
  label: string;
  press: () => void;
  pressed?: boolean;
}

function Tool({ svg, label, press, pressed }: ToolProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} aria-pressed={pressed} onClick={press}>
      <Icon svg={svg} />
    </button>
  );
}
