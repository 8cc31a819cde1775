import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import copy from "lucide-static/icons/copy.svg?raw";
import ellipsis from "lucide-static/icons/ellipsis.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { detailWords } from "../../i18n/details.ts";
import { exploreWords } from "../../i18n/explore.ts";
import type { Session } from "../../session.ts";
import { copyLink } from "../copy-link.ts";
import { Icon } from "../Icon.tsx";
import { openMenu } from "../menu/open-menu.ts";
import type { ViewProps } from "../props.ts";
import { copyText } from "./copy-text.ts";

interface Props extends ViewProps {
  kind: string;
  /** The name of the kind in the database, in mono. */
  type: string;
  elementKey: string;
  back?: { name: string; go: () => void } | undefined;
}

/** The first line of the panel: what kind of thing it is; back, copy key, copy link, more, close. */
export function DetailsHead({ kind, type, elementKey, back, explorer, session, frozen }: Props) {
  const words = detailWords(session.language.value);
  const close = () => {
    explorer.select(undefined);
    document.querySelector<HTMLElement>(".canvas")?.focus();
  };
  const openMenuBelow = (event: MouseEvent) => {
    const { left, bottom } = (event.currentTarget as Element).getBoundingClientRect();
    openMenu(explorer, [elementKey], { x: left, y: bottom + 4 });
  };
  return (
    <header class="details-head">
      {back && <HeadButton svg={arrowLeft} label={words.back(back.name)} press={back.go} />}
      <h2 tabIndex={-1}>
        {kind} {type !== kind && <span class="mono">{type}</span>}
      </h2>
      <HeadButton svg={copy} label={words.copyKey} press={() => void copyKey(session, elementKey)} />
      {!frozen && <HeadButton svg={link} label={words.copyLink} press={() => void copyLink(explorer, session)} />}
      {!frozen && (explorer.node(elementKey) ?? explorer.edge(elementKey)) && (
        <HeadButton svg={ellipsis} label={exploreWords(session.language.value).more} press={openMenuBelow} />
      )}
      <HeadButton svg={x} label={words.close} press={close} />
    </header>
  );
}

function copyKey(session: Session, key: string): Promise<void> {
  return copyText(session, key, detailWords(session.language.value).keyCopied);
}

function HeadButton({ svg, label, press }: { svg: string; label: string; press: (event: MouseEvent) => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={press}>
      <Icon svg={svg} />
    </button>
  );
}
