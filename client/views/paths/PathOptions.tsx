import chevron from "lucide-static/icons/chevron-down.svg?raw";
import { attempt } from "../../attempt.ts";
import { typeName } from "../../evidence/names.ts";
import { mostHops, type PathFinder } from "../../graph/path-finder.ts";
import type { Order } from "../../graph/way.ts";
import { formatNumber } from "../../i18n/format.ts";
import { pathWords } from "../../i18n/paths.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";

interface Props extends ViewProps {
  finder: PathFinder;
}

/** How far, along which relationships, and in which order. Each change searches anew. */
export function PathOptions({ finder, ...views }: Props) {
  const { session } = views;
  const words = pathWords(session.language.value);
  const hops = Array.from({ length: mostHops }, (_, index) => index + 1);
  const search = () => attempt(session, () => finder.find());
  return (
    <div class="path-options">
      <label>
        <span>{words.hops}</span>
        <select
          value={finder.maxHops.value}
          onChange={(event) => {
            finder.maxHops.value = Number(event.currentTarget.value);
            search();
          }}
        >
          {hops.map((count) => (
            <option key={count} value={count}>
              {words.hopsOf(count)}
            </option>
          ))}
        </select>
      </label>
      <TypeChoice {...views} finder={finder} search={search} />
      {finder.ways.value.length > 1 && (
        <label title={words.rarityHint}>
          <span>{words.order}</span>
          <select
            value={finder.order.value}
            onChange={(event) => {
              finder.order.value = event.currentTarget.value as Order;
            }}
          >
            <option value="rarity">{words.orders.rarity}</option>
            <option value="basis">{words.orders.basis}</option>
          </select>
        </label>
      )}
    </div>
  );
}

function TypeChoice({ finder, search, explorer, session }: Props & { search: () => void }) {
  const language = session.language.value;
  const words = pathWords(language);
  const lens = explorer.lens.value;
  const chosen = finder.types.value;
  const types = session.schema.value?.relationships ?? [];
  const choose = (names: readonly string[]) => {
    finder.types.value = names;
    search();
  };
  return (
    <details class="path-types">
      <summary>
        <span>{words.types}</span>
        <span class="path-types-value">{chosen.length === 0 ? words.allTypes : words.someTypes(chosen.length)}</span>
        <Icon svg={chevron} size={14} />
      </summary>
      <div class="path-types-list">
        <label>
          <input type="checkbox" checked={chosen.length === 0} onChange={() => choose([])} />
          {words.takeAll}
        </label>
        {types.map(({ name, count }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={() => choose(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])}
            />
            <EdgeGlyph type={name} lens={lens} theme={session.theme.value} />
            <span>{typeName(name, lens, language)}</span>
            <span class="path-types-count">{formatNumber(count, language)}</span>
          </label>
        ))}
      </div>
    </details>
  );
}
