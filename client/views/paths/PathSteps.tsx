import down from "lucide-static/icons/chevron-down.svg?raw";
import up from "lucide-static/icons/chevron-up.svg?raw";
import { useEffect, useRef } from "preact/hooks";
import type { Shown } from "../../graph/path-finder.ts";
import { lookAt } from "../../graph/paths.ts";
import { pathWords } from "../../i18n/paths.ts";
import { scrollWithin } from "../details/scroll-within.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { HopStep } from "./HopStep.tsx";
import { NodeStep, noteIn } from "./NodeStep.tsx";

/** The path that is shown, node by node and hop by hop, each with what it rests on. */
export function PathSteps({ shown, ...views }: ViewProps & { shown: Shown }) {
  const { explorer, session } = views;
  const { way, hop, index } = shown;
  const words = pathWords(session.language.value);
  const list = useRef<HTMLOListElement>(null);
  const said = new Set(way.hops.flatMap(([edge]) => (edge ? noteIn(edge, session.language.value) : [])));
  const look = (to: number) => lookAt(explorer.desk, to);
  useEffect(() => {
    const step = list.current?.querySelector<HTMLElement>("[aria-current=step]");
    const scroller = step?.closest<HTMLElement>(".sheet-body, .paths");
    if (step && scroller) scrollWithin(scroller, step, "nearest", 52);
  }, [hop, index]);
  return (
    <section class="path-steps" aria-label={words.steps(index + 1)}>
      <div class="path-steps-head">
        <h3>{words.steps(index + 1)}</h3>
        <span>{words.hopOf(hop, way.hops.length)}</span>
        <StepButton svg={up} label={words.previousHop} off={hop <= 1} press={() => look(hop - 1)} />
        <StepButton svg={down} label={words.nextHop} off={hop >= way.hops.length} press={() => look(hop + 1)} />
      </div>
      <HiddenNote {...views} shown={shown} />
      <ol ref={list}>
        {way.nodes.map((node, at) => {
          const edges = way.hops[at];
          const to = way.nodes[at + 1];
          return (
            <li key={node.key}>
              <NodeStep {...views} node={node} said={said} />
              {edges && to && (
                <HopStep
                  {...views}
                  edges={edges}
                  from={node}
                  to={to}
                  number={at + 1}
                  current={hop === at + 1}
                  look={() => look(at + 1)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function HiddenNote({ shown, explorer, session }: ViewProps & { shown: Shown }) {
  const words = pathWords(session.language.value);
  const seen = new Set([...explorer.nodes(), ...explorer.edges()].map(({ key }) => key));
  const keys = [...shown.way.nodes, ...shown.way.hops.flatMap((hop) => hop[0] ?? [])].map(({ key }) => key);
  if (keys.every((key) => seen.has(key))) return null;
  return (
    <p class="path-note quiet">
      {words.filteredOut}{" "}
      <button type="button" class="link" onClick={() => explorer.showAll()}>
        {words.showEverything}
      </button>
    </p>
  );
}

function StepButton({ svg, label, off, press }: { svg: string; label: string; off: boolean; press: () => void }) {
  return (
    <button
      type="button"
      class="button path-step-button"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={() => !off && press()}
    >
      <Icon svg={svg} />
    </button>
  );
}
