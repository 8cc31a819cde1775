import maximize from "lucide-static/icons/maximize-2.svg?raw";
import minimize from "lucide-static/icons/minimize-2.svg?raw";
import { useState } from "preact/hooks";
import { attempt } from "../../attempt.ts";
import { type GroupOffer, groupOffers } from "../../graph/grouping-offers.ts";
import { type ShownGroup, shownGroups } from "../../graph/grouping-painter.ts";
import { fold, group, nameOfGrouping, ungroup } from "../../graph/grouping-verbs.ts";
import { styleWords } from "../../i18n/style.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { Choice } from "./Choice.tsx";
import { saidCategory, saidProperty, saidSubject, type Tongue } from "./say.ts";

/** Boxes of nodes that share a value: made, folded, taken away. */
export function Boxes(views: ViewProps) {
  const { explorer, session } = views;
  const [chosen, setChosen] = useState<string>();
  explorer.state.value;
  const { desk } = explorer;
  const tongue = { lens: explorer.lens.value, language: session.language.value };
  const words = styleWords(tongue.language);
  const offers = groupOffers(desk.stage);
  const offer = offers.find((one) => idOf(one) === chosen) ?? offers[0];
  const groups = shownGroups(desk.stage);
  return (
    <section class="style-part">
      <h3>{words.boxes}</h3>
      <p class="hint">{offers.length === 0 ? words.noGroups : words.boxesHint}</p>
      {offer && (
        <div class="group-form">
          <Choice
            label={words.groupBy}
            value={idOf(offer)}
            options={offers.map((one) => ({ value: idOf(one), text: saidOffer(one, tongue) }))}
            choose={setChosen}
          />
          <button
            type="button"
            class="button"
            onClick={() => void attempt(session, () => group(desk, offer.by, saidOffer(offer, tongue), offer.label))}
          >
            {words.group}
          </button>
        </div>
      )}
      {groups.length > 0 && <Groups {...views} groups={groups} tongue={tongue} />}
    </section>
  );
}

const idOf = ({ by }: GroupOffer) => `${"property" in by ? "p" : "t"} ${nameOfGrouping(by)}`;

function saidOffer({ by, label }: GroupOffer, tongue: Tongue): string {
  if ("label" in by) return styleWords(tongue.language).kinds;
  if ("property" in by) return saidProperty(by.property, tongue);
  return saidSubject({ of: "node", kind: label ?? "" }, tongue);
}

function Groups({ groups, tongue, explorer }: ViewProps & { groups: ShownGroup[]; tongue: Tongue }) {
  const words = styleWords(tongue.language);
  const { desk } = explorer;
  const { by } = desk.stage.parts.grouping ?? {};
  const all = groups.map(({ value }) => value);
  const inside = groups.reduce((sum, { members, node }) => sum + members.length + (node === undefined ? 0 : 1), 0);
  const outside = explorer.state.value.nodes - inside;
  const named = (one: ShownGroup) => (by && "property" in by ? saidCategory(by.property, one.value, tongue) : one.name);
  return (
    <>
      <ul class="groups">
        {groups.map((one) => (
          <li key={one.value}>
            <button
              type="button"
              class="scale-line"
              aria-pressed={one.folded}
              title={(one.folded ? words.unfold : words.fold)(named(one))}
              onClick={() => fold(desk, [one.value], !one.folded)}
            >
              <Icon svg={one.folded ? maximize : minimize} size={14} />
              <span class="scale-name">{named(one)}</span>
              <span class="scale-count">
                {one.shown === one.members.length ? one.shown : `${one.shown} / ${one.members.length}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {outside > 0 && <p class="hint">{words.outside(outside)}</p>}
      <div class="group-actions">
        <button
          type="button"
          class="button"
          onClick={() => fold(desk, all, true)}
          disabled={groups.every(({ folded }) => folded)}
        >
          {words.foldAll}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => fold(desk, all, false)}
          disabled={groups.every(({ folded }) => !folded)}
        >
          {words.unfoldAll}
        </button>
        <button type="button" class="button" onClick={() => ungroup(desk)}>
          {words.ungroup}
        </button>
      </div>
    </>
  );
}
