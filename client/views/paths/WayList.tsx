import { Fragment } from "preact";
import { attempt } from "../../attempt.ts";
import { basisOf, labelOf, variantOf } from "../../graph/lens.ts";
import type { PathFinder, Shown } from "../../graph/path-finder.ts";
import { viaOf, type Way } from "../../graph/way.ts";
import { formatNumber } from "../../i18n/format.ts";
import { pathWords } from "../../i18n/paths.ts";
import { t } from "../../i18n/text.ts";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";
import { HopLine } from "./HopLine.tsx";

interface Props extends ViewProps {
  finder: PathFinder;
  ways: readonly Way[];
  shown: Shown | undefined;
}

/** The paths that were found; where several nodes are joined, under a heading for each two. */
export function WayList({ finder, ways, shown, ...views }: Props) {
  const { explorer, session } = views;
  const pairs = Map.groupBy(ways, ({ nodes }) => `${nodes[0]?.key} ${nodes.at(-1)?.key}`);
  const name = (way: Way | undefined, at: number) => {
    const node = way?.nodes.at(at);
    return node ? explorer.captionOf(node) : "";
  };
  const lists = [...pairs].map(([pair, group]) => (
    <fieldset key={pair} class="ways">
      <legend class={pairs.size > 1 ? "ways-pair" : "unseen"}>{`${name(group[0], 0)} → ${name(group[0], -1)}`}</legend>
      {group.map((way) => {
        const number = ways.indexOf(way);
        const show = () => attempt(session, () => finder.show(way));
        return (
          <WayRow
            key={number}
            {...views}
            way={way}
            all={ways}
            number={number}
            on={shown?.index === number}
            show={show}
          />
        );
      })}
    </fieldset>
  ));
  return <div class="path-ways">{lists}</div>;
}

interface RowProps extends ViewProps {
  way: Way;
  all: readonly Way[];
  number: number;
  on: boolean;
  show: () => void;
}

/** A path in a line: its number, its nodes as glyphs, how long it is and what it goes through. */
function WayRow({ way, all, number, on, show, explorer, session }: RowProps) {
  const language = session.language.value;
  const words = pathWords(language);
  const lens = explorer.lens.value;
  const via = viaOf(way, all).map((node) => explorer.captionOf(node));
  const text = `${words.length(way.hops.length)} ${via.length > 0 ? words.via(via) : words.direct}`;
  return (
    <label class="way" title={`${text}\n${words.weakest(t(language).basis[way.weakest])}`}>
      <input type="radio" name="way" checked={on} onChange={show} onClick={() => on && show()} />
      <span class="way-number">{formatNumber(number + 1, language)}</span>
      <span class="way-chain">
        {way.nodes.map((node, index) => {
          const edge = way.hops[index - 1]?.[0];
          return (
            <Fragment key={node.key}>
              {edge && <HopLine basis={basisOf(edge)} />}
              <NodeGlyph
                label={labelOf(node, lens)}
                lens={lens}
                theme={session.theme.value}
                draw={variantOf(node, lens).draw}
                size={14}
              />
            </Fragment>
          );
        })}
      </span>
      <span class="way-text">{text}</span>
    </label>
  );
}
