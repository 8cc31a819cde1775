import eye from "lucide-static/icons/eye.svg?raw";
import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import filter from "lucide-static/icons/list-filter.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import { useState } from "preact/hooks";
import { attempt } from "../../attempt.ts";
import { type Kind, loadSample, sampleSize } from "../../graph/samples.ts";
import type { Facet, GraphSchema } from "../../graph/types.ts";
import { schemaWords } from "../../i18n/schema.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { Icon } from "../Icon.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import { onlyThese } from "../only-these.ts";
import type { ViewProps } from "../props.ts";
import { Joins } from "./Joins.tsx";
import { kindText } from "./names.ts";
import { PropertyTable } from "./PropertyTable.tsx";

interface Props extends ViewProps {
  schema: GraphSchema;
  chosen: Kind;
  choose: (kind: Kind) => void;
}

/** The label or type that was chosen: how many, what can be done with it, its properties, what it joins. */
export function KindDetails({ schema, chosen, choose, ...views }: Props) {
  const { explorer, session } = views;
  const language = session.language.value;
  const words = schemaWords(language);
  const lens = explorer.lens.value;
  const theme = session.theme.value;
  const { kind, name } = chosen;
  const item = (kind === "label" ? schema.labels : schema.relationships).find((one) => one.name === name);
  const facet = explorer.state.value.facets[kind].find(({ value }) => value === name);
  if (!item) return null;
  const here = facet ? facet.shown + facet.hidden + facet.uncounted : 0;
  const text = kindText(chosen, lens, language);
  return (
    <section class="schema-details" aria-label={text}>
      <header>
        {kind === "label" ? (
          <NodeGlyph label={name} lens={lens} theme={theme} size={20} />
        ) : (
          <EdgeGlyph type={name} lens={lens} theme={theme} />
        )}
        <h3>{text}</h3>
        {text !== name && <span class="mono">{name}</span>}
      </header>
      <p class="schema-counts" role="status">
        {words.inDatabase(item.count)} · {words.onCanvas(here)}
      </p>
      <KindActions {...views} chosen={chosen} count={item.count} here={here} facet={facet} />
      <PropertyTable {...views} properties={item.properties} unique={"key" in item ? item.key : undefined} />
      <Joins {...views} schema={schema} chosen={chosen} choose={choose} />
    </section>
  );
}

interface ActionProps extends ViewProps {
  chosen: Kind;
  count: number;
  here: number;
  facet: Facet | undefined;
}

function KindActions({ chosen, count, here, facet, explorer, session }: ActionProps) {
  const language = session.language.value;
  const words = schemaWords(language);
  const { kind, name } = chosen;
  const [busy, setBusy] = useState(false);
  const load = async () => {
    if (busy) return;
    setBusy(true);
    await attempt(session, async () => {
      const sample = await loadSample(explorer.desk, chosen, count);
      const text = kindText(chosen, explorer.lens.peek(), language);
      session.toast.value = sample ? words.loaded(sample.count, sample.total, text) : words.nothingMore(text);
    });
    setBusy(false);
  };
  const size = Math.min(sampleSize, count - here);
  const off = facet?.off === true;
  return (
    <div class="schema-actions">
      {here > 0 && (
        <button type="button" class="button" onClick={() => explorer.toggle(kind, name)}>
          <Icon svg={off ? eye : eyeOff} size={14} />
          {off ? words.filterIn : words.filterOut}
        </button>
      )}
      {here > 0 && (
        <button type="button" class="button" onClick={() => attempt(session, () => onlyThese(explorer, kind, [name]))}>
          <Icon svg={filter} size={14} />
          {words.only}
        </button>
      )}
      {size > 0 ? (
        <button type="button" class="button" aria-disabled={busy} onClick={() => void load()}>
          <Icon svg={plus} size={14} />
          {here > 0 ? words.loadMore(size) : words.load(size, count)}
        </button>
      ) : (
        <p class="schema-all">{words.allHere}</p>
      )}
    </div>
  );
}
