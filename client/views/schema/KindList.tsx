import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import { useState } from "preact/hooks";
import type { Kind } from "../../graph/samples.ts";
import type { GraphSchema } from "../../graph/types.ts";
import { formatNumber } from "../../i18n/format.ts";
import { schemaWords } from "../../i18n/schema.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { Icon } from "../Icon.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";
import { comparable } from "../search/commands.ts";
import { kindText } from "./names.ts";

interface Props extends ViewProps {
  schema: GraphSchema;
  chosen: Kind | undefined;
  choose: (kind: Kind) => void;
}

/** All labels and relationship types with their counts, the largest first; what is typed narrows it, by properties too. */
export function KindList({ schema, chosen, choose, ...views }: Props) {
  const { explorer, session } = views;
  const language = session.language.value;
  const words = schemaWords(language);
  const lens = explorer.lens.value;
  const [typed, setTyped] = useState("");
  const wanted = comparable(typed).split(/\s+/).filter(Boolean);
  const matching = (kind: Kind["kind"], items: Item[]) =>
    items.filter(({ name, properties }) => {
      const text = comparable(
        [name, kindText({ kind, name }, lens, language), ...properties.map((one) => one.name)].join(" "),
      );
      return wanted.every((part) => text.includes(part));
    });
  const [labels, types] = [matching("label", schema.labels), matching("type", schema.relationships)];
  const section = (kind: Kind["kind"], title: string, items: Item[]) =>
    items.length > 0 && (
      <section>
        <h3>{title}</h3>
        <ul>
          {items.map(({ name, count }) => (
            <KindRow
              key={name}
              {...views}
              kind={{ kind, name }}
              count={count}
              on={chosen?.kind === kind && chosen.name === name}
              choose={choose}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <div class="schema-list">
      <input
        type="search"
        class="schema-find"
        aria-label={words.find}
        placeholder={words.find}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {section("label", words.labels(labels.length), labels)}
      {section("type", words.types(types.length), types)}
      {labels.length + types.length === 0 && <p class="schema-none">{words.noMatch}</p>}
    </div>
  );
}

type Item = GraphSchema["labels"][number] | GraphSchema["relationships"][number];

interface RowProps extends ViewProps {
  kind: Kind;
  count: number;
  on: boolean;
  choose: (kind: Kind) => void;
}

function KindRow({ kind, count, on, choose, explorer, session }: RowProps) {
  const lens = explorer.lens.value;
  const theme = session.theme.value;
  const off = explorer.state.value.facets[kind.kind].some((facet) => facet.value === kind.name && facet.off);
  const glyph =
    kind.kind === "label" ? (
      <NodeGlyph label={kind.name} lens={lens} theme={theme} />
    ) : (
      <EdgeGlyph type={kind.name} lens={lens} theme={theme} />
    );
  return (
    <li>
      <button type="button" class="schema-row" aria-pressed={on} onClick={() => choose(kind)}>
        {off ? <Icon svg={eyeOff} /> : glyph}
        <span class="schema-row-name">{kindText(kind, lens, session.language.value)}</span>
        <span class="schema-row-count">{formatNumber(count, session.language.value)}</span>
      </button>
    </li>
  );
}
