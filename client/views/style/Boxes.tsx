import maximize from "lucide-static/icons/maximize-2.svg?raw";
import minimize from "lucide-static/icons/minimize-2.svg?raw";
import { useState } from "preact/hooks";
import { attempt } from "../../attempt.ts";
import { groupOffers } from "../../graph/grouping-offers.ts";
import { type ShownGroup, shownGroups } from "../../graph/grouping-painter.ts";
import { fold, group, ungroup } from "../../graph/grouping-verbs.ts";
import type { Node } from "../../graph/types.ts";
import { styleWords } from "../../i18n/style.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { Choice } from "./Choice.tsx";
import { idOf, saidOffers } from "./offers.ts";
import { saidCategory, type Tongue } from "./say.ts";

/** Boxes of nodes that share a value: made, folded, taken away. */
export function Boxes(views: ViewProps) {
  const { explorer, session } = views;
  const [chosen, setChosen] = useState<string>();
  explorer.state.value;
  const { desk } = explorer;
  const tongue = { lens: explorer.lens.value, language: session.language.value };
  const words = styleWords(tongue.language);
  const offers = groupOffers(desk.stage);
  const nodes = desk.stage.nodes().map((ele) => ele.data("node") as Node);
  const said = saidOffers(offers, nodes, tongue);
  const { grouping } = desk.stage.parts;
  // What was chosen, else what the boxes there are made by.
  const wanted = chosen ?? (grouping && idOf(grouping.by));
  const at = Math.max(
    0,
    offers.findIndex(({ by }) => idOf(by) === wanted),
  );
  const offer = offers[at];
  const groups = shownGroups(desk.stage);
  return (
    <section class="style-part">
      <h3>{words.boxes}</h3>
      <p class="hint">{offers.length === 0 ? words.noGroups : words.boxesHint}</p>
      {offer && (
        <div class="group-form">
          <Choice
            label={words.groupBy}
            value={idOf(offer.by)}
            options={offers.map(({ by }, index) => ({ value: idOf(by), text: said[index] ?? "" }))}
            choose={setChosen}
          />
          <button
            type="button"
            class="button"
            onClick={() => void attempt(session, () => group(desk, offer.by, said[at] ?? "", offer.label))}
          >
            {words.group}
          </button>
        </div>
      )}
      {groups.length > 0 && <Groups {...views} groups={groups} tongue={tongue} />}
    </section>
  );
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
