import { useMemo, useState } from "preact/hooks";
import { homeOf } from "../../graph/sieve/axis.ts";
import { anyTime } from "../../graph/sieve/derive.ts";
import { momentsOf } from "../../graph/sieve/moments.ts";
import { ruleOn } from "../../graph/sieve/rule.ts";
import { keysOut, keysOutWithout } from "../../graph/sieve/sieve.ts";
import type { Span } from "../../graph/sieve/values.ts";
import { setTest } from "../../graph/sieve/verbs.ts";
import "../../styles/timeline.css";
import "../../styles/timeline-phone.css";
import { DrawerHead } from "../DrawerHead.tsx";
import { useKnown } from "../facets/use-known.ts";
import type { ViewProps } from "../props.ts";
import { NoDates } from "./NoDates.tsx";
import { Timeline } from "./Timeline.tsx";
import { TimeTools } from "./TimeTools.tsx";

/** When things happened: what is on the canvas over an axis of time; a brush filters. */
export function TimelineDrawer(views: ViewProps) {
  const { session, explorer } = views;
  const { stage } = explorer.desk;
  const known = useKnown(explorer);
  const all = useMemo(() => momentsOf(known), [known]);
  const away = keysOutWithout(stage, anyTime);
  const moments = all.filter(({ key }) => !away.has(key));
  const home = useMemo(() => homeOf(all), [all]);
  const [zoom, setZoom] = useState<Span | undefined>(undefined);
  const reaches = zoom && all.some(({ span }) => span.to > zoom.from && span.from < zoom.to);
  const view = zoom && reaches ? zoom : home;
  const test = ruleOn(anyTime, stage.filters.rules)?.test;
  const range = test?.mode === "range" ? test : undefined;
  const filter = (from: number | undefined, to: number | undefined) => {
    const held = from !== undefined || to !== undefined || range?.bare === "out";
    const turned = from !== undefined && to !== undefined && from > to;
    const ends = turned ? { from: to, to: from } : { from, to };
    setTest(explorer.desk, anyTime, held ? { mode: "range", ...ends, bare: range?.bare ?? "in" } : undefined);
  };
  if (moments.length === 0) {
    return (
      <>
        <DrawerHead session={session} />
        <NoDates {...views} />
      </>
    );
  }
  const shared = { ...views, moments, view, range, filter, look: setZoom };
  return (
    <>
      <DrawerHead session={session}>
        <TimeTools {...shared} />
      </DrawerHead>
      <Timeline {...shared} out={keysOut(stage)} />
    </>
  );
}
