import { useState } from "preact/hooks";
import type { ValueStyle } from "../../graph/parts.ts";
import { channelsOf, offersFor, type Subject, scalesFor, subjectsOf } from "../../graph/style-offers.ts";
import { addStyle } from "../../graph/style-verbs.ts";
import { readStyle } from "../../graph/value-style.ts";
import { styleWords } from "../../i18n/style.ts";
import type { ViewProps } from "../props.ts";
import { Choice } from "./Choice.tsx";
import { Scale } from "./Scale.tsx";
import { saidProperty, saidShare, saidSubject } from "./say.ts";

interface Draft {
  subject: string;
  channel: string;
  property: string;
  scale: string;
}

const idOf = ({ of, kind }: Omit<Subject, "count">) => `${of} ${kind ?? ""}`;

/** A rule of one's own: for what, drawn how, by which property, on which scale; with its legend before it is added. */
export function NewRule(views: ViewProps) {
  const { explorer, session } = views;
  const [draft, setDraft] = useState<Partial<Draft>>({});
  explorer.state.value;
  const language = session.language.value;
  const tongue = { lens: explorer.lens.value, language };
  const words = styleWords(language);
  const choice = choicesFor(views, draft);
  if (!choice) return null;
  const { subjects, subject, channels, channel, offers, offer, scales, scale } = choice;
  const style = offer && scale ? toStyle(subject, channel, offer.property, scale) : undefined;
  const { desk } = explorer;
  return (
    <details class="style-part new-rule">
      <summary>{words.add}</summary>
      <div class="settings">
        <Choice
          label={words.forWhat}
          value={idOf(subject)}
          options={subjects.map((one) => ({
            value: idOf(one),
            text: `${saidSubject(one, tongue)}  ${one.count}`,
            under: one.of === "node" ? words.nodes : words.edges,
          }))}
          choose={(value) => setDraft({ subject: value })}
        />
        <Choice
          label={words.channel}
          value={channel}
          options={channels.map((one) => ({ value: one, text: words.channels[one] }))}
          choose={(value) => setDraft({ ...draft, channel: value, scale: undefined })}
        />
        <Choice
          label={words.property}
          value={offer?.property ?? ""}
          options={offers.map(({ property, fill, profile }) => ({
            value: property,
            text: `${saidProperty(property, tongue)}  ${profile.filled > 0 ? words.filled(saidShare(fill, language)) : words.notHere}`,
          }))}
          choose={(value) => setDraft({ ...draft, property: value, scale: undefined })}
        />
        {scales.length > 1 && (
          <Choice
            label={words.scale}
            value={scale ?? ""}
            options={scales.map((one) => ({ value: one, text: words.scales[one] }))}
            choose={(value) => setDraft({ ...draft, scale: value })}
          />
        )}
      </div>
      {style ? (
        <div class="preview">
          <Scale read={readStyle(desk.stage, style)} theme={session.theme.value} {...tongue} />
          <button type="button" class="button primary" onClick={() => addStyle(desk, style)}>
            {desk.stage.parts.styles?.some((one) => sameTarget(one, style)) ? words.replaceIt : words.addIt}
          </button>
        </div>
      ) : (
        <p class="hint">{words.nothing}</p>
      )}
    </details>
  );
}

function sameTarget(one: ValueStyle, other: ValueStyle): boolean {
  return one.of === other.of && one.kind === other.kind && one.channel === other.channel;
}

function toStyle(
  { of, kind }: Subject,
  channel: ValueStyle["channel"],
  property: string,
  scale: ValueStyle["scale"],
): ValueStyle {
  return { of, channel, property, scale, ...(kind === undefined ? {} : { kind }) };
}

/** What can be chosen, and what is: what was drafted as far as it is still there. */
function choicesFor({ explorer, session }: ViewProps, draft: Partial<Draft>) {
  const { stage } = explorer.desk;
  const subjects = subjectsOf(stage);
  const subject = subjects.find((one) => idOf(one) === draft.subject) ?? subjects[1] ?? subjects[0];
  if (!subject) return undefined;
  const channels = stage.picture
    ? channelsOf[subject.of].filter((one) => one === "colour" || one === "width")
    : channelsOf[subject.of];
  const channel = channels.find((one) => one === draft.channel) ?? channels[0] ?? "colour";
  const all = offersFor(stage, session.schema.value, subject);
  const offers = all.filter(({ profile }) => profile.filled === 0 || scalesFor(profile, channel).length > 0);
  const offer = offers.find(({ property }) => property === draft.property) ?? offers[0];
  const scales = offer ? scalesFor(offer.profile, channel) : [];
  const scale = scales.find((one) => one === draft.scale) ?? scales[0];
  return { subjects, subject, channels, channel, offers, offer, scales, scale };
}
