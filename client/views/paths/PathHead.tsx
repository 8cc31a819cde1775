import copy from "lucide-static/icons/copy.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { nameOf } from "../../evidence/names.ts";
import { pathAsText } from "../../evidence/path-text.ts";
import { provenanceOf } from "../../evidence/provenance.ts";
import type { PathFinder, Shown } from "../../graph/path-finder.ts";
import { edgesOf } from "../../graph/way.ts";
import { pathWords } from "../../i18n/paths.ts";
import { basisText } from "../details/BasisMark.tsx";
import { copyText } from "../details/copy-text.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { saveCsv } from "../save-file.ts";
import { waysAsCsv } from "./path-files.ts";

interface Props extends ViewProps {
  finder: PathFinder;
  shown: Shown | undefined;
  close: () => void;
}

/** The first line of the panel: copy the path that is shown, save all, close. */
export function PathHead({ finder, shown, close, explorer, session }: Props) {
  const language = session.language.value;
  const lens = explorer.lens.value;
  const words = pathWords(language);
  const ways = finder.ways.value;
  const copyShown = () => {
    if (!shown) return;
    const basis = (edge: Parameters<typeof provenanceOf>[0]) => basisText({ ...provenanceOf(edge), language });
    const text = pathAsText(shown.way.nodes, edgesOf(shown.way), lens, language, basis);
    void copyText(session, text, words.copied);
  };
  const saveAll = () =>
    saveCsv(
      waysAsCsv(ways, (node) => nameOf(node, lens, language)),
      "tsunagi-paths.csv",
    );
  return (
    <header class="details-head">
      <h2 tabIndex={-1}>{words.title}</h2>
      {shown && <HeadButton svg={copy} label={words.copy} press={copyShown} />}
      {ways.length > 0 && <HeadButton svg={download} label={words.save} press={saveAll} />}
      <HeadButton svg={x} label={words.close} press={close} />
    </header>
  );
}

function HeadButton({ svg, label, press }: { svg: string; label: string; press: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={press}>
      <Icon svg={svg} />
    </button>
  );
}
