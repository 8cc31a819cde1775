import arrows from "lucide-static/icons/arrow-left-right.svg?raw";
import sliders from "lucide-static/icons/sliders-horizontal.svg?raw";
import { useEffect, useState } from "preact/hooks";
import { bindBoxes } from "../../graph/grouping-verbs.ts";
import { styleWords } from "../../i18n/style.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { Scale } from "./Scale.tsx";
import { saidStyle, saidSubject } from "./say.ts";
import { emptierSide, readLegend, selectCategory } from "./use-legend.ts";

/** The legend of what is drawn by value, on the canvas; it folds and goes to the other side. */
export function ValueLegend(views: ViewProps) {
  const { explorer, session } = views;
  const [side, setSide] = useState(() => emptierSide(views));
  const [open, setOpen] = useState(() => hasRoom(views));
  useEffect(() => bindBoxes(explorer.desk), [explorer]);
  const { rules, tongue } = readLegend(views);
  const words = styleWords(tongue.language);
  if (rules.length === 0) return null;
  const label = open ? words.hideLegend : words.showLegend;
  return (
    <section class={`value-legend at-${side}`} aria-label={words.legend}>
      <header>
        <button type="button" class="legend-title" aria-expanded={open} title={label} onClick={() => setOpen(!open)}>
          {words.legend}
        </button>
        {open && (
          <>
            {!views.frozen && <HeadButton svg={sliders} label={words.edit} press={() => openPanel(views)} />}
            <HeadButton
              svg={arrows}
              label={words.moveLegend}
              press={() => setSide(side === "start" ? "end" : "start")}
            />
          </>
        )}
      </header>
      {open && (
        <div class="legend-body">
          {rules.map((read, index) => (
            <section key={index}>
              <h2>
                {saidStyle(read.style, tongue)} <span class="hint">· {saidSubject(read.style, tongue)}</span>
              </h2>
              <Scale
                read={read}
                theme={session.theme.value}
                {...tongue}
                select={(category) => selectCategory(views, read, category)}
              />
            </section>
          ))}
        </div>
      )}
    </section>
  );
}

/** A small frame shows the picture first; a picture beside words is narrower than its window. */
function hasRoom({ explorer, frozen }: ViewProps): boolean {
  const { width, height } = explorer.desk.stage.size;
  return frozen ? width >= 560 && height >= 400 : !matchMedia("(width <= 900px)").matches;
}

function openPanel({ session }: ViewProps): void {
  session.aside.value = "style";
}

function HeadButton({ svg, label, press }: { svg: string; label: string; press: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={press}>
      <Icon svg={svg} size={14} />
    </button>
  );
}
