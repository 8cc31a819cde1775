import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { labelLens, typeLens } from "../../graph/lens.ts";
import type { Size } from "../../graph/picture.ts";
import type { Kind } from "../../graph/samples.ts";
import { beside, type DrawnLabel, type DrawnLink, schemaPicture } from "../../graph/schema-picture.ts";
import type { GraphSchema } from "../../graph/types.ts";
import { formatNumber } from "../../i18n/format.ts";
import { schemaWords } from "../../i18n/schema.ts";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";
import { kindText } from "./names.ts";

interface Props extends ViewProps {
  schema: GraphSchema;
  chosen: Kind | undefined;
  choose: (kind: Kind) => void;
}

/** The schema as a ring of labels with lines between them. The list beside it says the same in text and takes the keyboard. */
export function Picture({ schema, chosen, choose, ...views }: Props) {
  const words = schemaWords(views.session.language.value);
  const { host, size } = useSize();
  const picture = useMemo(() => schemaPicture(schema, size), [schema, size]);
  const isOn = (link: DrawnLink) =>
    chosen?.kind === "label"
      ? link.from === chosen.name || link.to === chosen.name
      : chosen !== undefined && link.types.some(({ name }) => name === chosen.name);
  const near = new Set(picture.links.filter(isOn).flatMap(({ from, to }) => [from, to]));
  const dims = (name: string) => chosen !== undefined && !near.has(name) && chosen.name !== name;
  return (
    <div class="schema-picture" ref={host} aria-hidden="true">
      {size.width > 0 && (
        <>
          <svg width={size.width} height={size.height} aria-hidden="true">
            {picture.links.map((link) => (
              <Line key={link.path} {...views} link={link} state={chosen ? (isOn(link) ? "on" : "off") : "rest"} />
            ))}
          </svg>
          {picture.labels.map((label) => (
            <LabelButton
              key={label.name}
              {...views}
              label={label}
              on={chosen?.kind === "label" && chosen.name === label.name}
              dim={dims(label.name)}
              choose={choose}
            />
          ))}
          {chosen &&
            picture.links
              .filter(isOn)
              .map((link) => <LinkNames key={link.path} {...views} link={link} chosen={chosen} choose={choose} />)}
        </>
      )}
      {picture.left > 0 && (
        <p class="schema-left">{words.leftOut(picture.labels.length, picture.labels.length + picture.left)}</p>
      )}
    </div>
  );
}

/** The size of an element as it is now. */
function useSize() {
  const host = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { host, size };
}

function Line({ link, state, explorer, session }: ViewProps & { link: DrawnLink; state: "on" | "off" | "rest" }) {
  const lens = explorer.lens.value;
  const [first] = link.types;
  const colours = new Set(link.types.map(({ name }) => typeLens(lens, name).colourOf));
  const colour =
    colours.size === 1 && first
      ? labelLens(lens, typeLens(lens, first.name).colourOf).colour[session.theme.value]
      : "currentColor";
  const width = Math.min(4, 1 + 0.6 * Math.log10(Math.max(1, link.count)));
  return (
    <path class={`schema-line schema-line-${state}`} d={link.path} fill="none" stroke={colour} stroke-width={width} />
  );
}

interface LabelProps extends ViewProps {
  label: DrawnLabel;
  on: boolean;
  dim: boolean;
  choose: (kind: Kind) => void;
}

function LabelButton({ label, on, dim, choose, explorer, session }: LabelProps) {
  const { name, count, x, y, side } = label;
  const language = session.language.value;
  const lens = explorer.lens.value;
  return (
    <button
      type="button"
      tabIndex={-1}
      class={`schema-label schema-label-${side}${on ? " schema-label-on" : ""}${dim ? " schema-label-dim" : ""}`}
      style={{ insetInlineStart: `${x}px`, insetBlockStart: `${y}px` }}
      onClick={() => choose({ kind: "label", name })}
    >
      <NodeGlyph label={name} lens={lens} theme={session.theme.value} size={24} />
      <span>
        {kindText({ kind: "label", name }, lens, language)} <small>{formatNumber(count, language)}</small>
      </span>
    </button>
  );
}

/** The names of the relationships on a line that matters now; each leads to its type. */
function LinkNames({
  link,
  chosen,
  choose,
  explorer,
  session,
}: ViewProps & { link: DrawnLink; chosen: Kind; choose: Props["choose"] }) {
  const language = session.language.value;
  const lens = explorer.lens.value;
  const at = chosen.kind === "label" ? beside(link, chosen.name) : link.at;
  const types = [...new Set(link.types.map(({ name }) => name))].filter(
    (name) => chosen.kind === "label" || name === chosen.name,
  );
  return (
    <div class="schema-link" style={{ insetInlineStart: `${at.x}px`, insetBlockStart: `${at.y}px` }}>
      {types.slice(0, 2).map((name) => (
        <button key={name} type="button" tabIndex={-1} onClick={() => choose({ kind: "type", name })}>
          {kindText({ kind: "type", name }, lens, language)}
        </button>
      ))}
      {types.length > 2 && <span>+{types.length - 2}</span>}
    </div>
  );
}
