import { ownName, textOf } from "../../evidence/names.ts";
import { readPlain } from "../../evidence/reading.ts";
import type { Lens, Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { Language } from "../../session.ts";
import type { ViewProps } from "../props.ts";
import { languagesOf } from "./languages.ts";
import { type Place, usePlaces } from "./use-places.ts";

const most = 6;

/** The long text of a node in both languages, and where the node stands in the source text. */
export function NodeText({ node, ...views }: ViewProps & { node: Node }) {
  const { explorer, session } = views;
  const words = detailWords(session.language.value);
  const places = usePlaces(views, node.key);
  const texts = languagesOf(session.language.value)
    .map((language) => ({ language, text: longText(node, explorer.lens.value, language) }))
    .filter(({ text }) => text !== undefined);
  if (texts.length === 0 && places.length === 0) return null;
  return (
    <section class="details-part node-text">
      <div class="part-head">
        <h3>{texts.length > 0 ? words.fullText : words.inSource}</h3>
        {texts.length > 0 && places[0] && <PlaceButton {...views} place={places[0]} />}
      </div>
      {texts.map(({ language, text }) => (
        <p key={language} lang={language}>
          {text && readPlain(text)}
        </p>
      ))}
      {texts.length === 0 && (
        <p class="places">
          {places.slice(0, most).map((place) => (
            <PlaceButton key={place.start} {...views} place={place} />
          ))}
          {places.length > most && <span class="quiet">{words.andMore(places.length - most)}</span>}
        </p>
      )}
    </section>
  );
}

/** A text that says more than the name. */
function longText(node: Node, lens: Lens, language: Language): string | undefined {
  const text = textOf(node, lens, language);
  return text === ownName(node, lens, language) ? undefined : text;
}

function PlaceButton({ place, session, frozen }: Pick<ViewProps, "session" | "frozen"> & { place: Place }) {
  const words = detailWords(session.language.value);
  if (frozen) return <span class="part-note">{words.textAt(place.start, place.end)}</span>;
  const open = () => {
    session.reading.value = place;
    session.drawer.value = "sources";
  };
  return (
    <button type="button" class="offsets" title={words.showInText} onClick={open}>
      {words.textAt(place.start, place.end)}
    </button>
  );
}
