import { ownName, textOf } from "../../evidence/names.ts";
import { readPlain } from "../../evidence/reading.ts";
import type { Node, Text } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { ViewProps } from "../props.ts";
import { languagesOf } from "./languages.ts";
import { usePlaces } from "./use-places.ts";

/** The long text of a node in both languages, and where it stands in the source text. */
export function NodeText({ node, ...views }: ViewProps & { node: Node }) {
  const { explorer, session } = views;
  const lens = explorer.lens.value;
  const words = detailWords(session.language.value);
  const ja = textOf(node, lens, "ja");
  const en = textOf(node, lens, "en");
  const place = usePlaces(views, node.key)[0];
  if (ja === ownName(node, lens, "ja") && en === ownName(node, lens, "en")) return null;
  const text: Partial<Text> = {
    ...(ja === undefined ? {} : { ja: readPlain(ja) }),
    ...(en === undefined ? {} : { en }),
  };
  const open = () => {
    session.reading.value = place;
    session.drawer.value = "sources";
  };
  return (
    <section class="details-part node-text">
      <div class="part-head">
        <h3>{words.fullText}</h3>
        {place && (
          <button type="button" class="offsets" title={words.showInText} onClick={open}>
            {words.textAt(place.start, place.end)}
          </button>
        )}
      </div>
      {languagesOf(session.language.value)
        .filter((one) => text[one] !== undefined)
        .map((one) => (
          <p key={one} lang={one}>
            {text[one]}
          </p>
        ))}
    </section>
  );
}
