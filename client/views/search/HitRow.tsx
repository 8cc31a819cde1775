import check from "lucide-static/icons/check.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import type { Hit } from "../../../server/schema.ts";
import { isHere } from "../../graph/add-nodes.ts";
import { foldedWords, foldText } from "../../graph/fold-text.ts";
import { captionOf, labelLens, labelOf, toText } from "../../graph/lens.ts";
import { searchWords } from "../../i18n/search.ts";
import type { Language } from "../../session.ts";
import { Icon } from "../Icon.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";
import { excerpt, foundIn } from "./field-of.ts";
import { Marked } from "./marked.tsx";

interface Props extends Pick<ViewProps, "session" | "explorer"> {
  id: string;
  hit: Hit;
  typed: string;
  chosen: boolean;
  choose: () => void;
  /** Adds it to the canvas and leaves the palette open. */
  add: () => void;
}

/** A node that was found: its name in both languages, its kind, where the words stand, and whether it is on the canvas. */
export function HitRow({ id, hit, typed, chosen, choose, add, session, explorer }: Props) {
  const lens = explorer.lens.value;
  const language = session.language.value;
  const words = searchWords(language);
  const label = labelOf(hit.node, lens);
  const name = captionOf(hit.node, lens, language);
  const other = captionOf(hit.node, lens, language === "ja" ? "en" : "ja");
  const place = placeOf(hit, typed, name, other, language);
  const here = isHere(explorer.desk, hit.node.key);
  const press = (event: MouseEvent) => {
    const onPlus = event.target instanceof Element && event.target.closest(".option-add") !== null;
    if (onPlus && !here) add();
    else if (!onPlus) choose();
  };
  return (
    <button
      type="button"
      role="option"
      id={id}
      aria-selected={chosen}
      tabIndex={-1}
      class="option hit"
      // The field keeps the keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <NodeGlyph label={label} lens={lens} theme={session.theme.value} />
      <span class="option-name">
        <Marked text={name} typed={typed} />
        {other !== name && (
          <span class="option-other">
            <Marked text={other} typed={typed} />
          </span>
        )}
      </span>
      <span class="option-kind">{labelLens(lens, label).name[language]}</span>
      <span class={here ? "option-add here" : "option-add"} title={here ? words.isHere : words.add}>
        <Icon svg={here ? check : plus} />
        {here && <span class="unseen">{words.isHere}</span>}
      </span>
      {place && (
        <span class="option-place">
          {foundIn(place.field, lens, language)}
          {place.text && ": "}
          {place.text && <Marked text={place.text} typed={typed} />}
        </span>
      )}
    </button>
  );
}

/** Where the words stand, if not in the name that is shown first: in that of the other language, or in another property. */
function placeOf(hit: Hit, typed: string, name: string, other: string, language: Language) {
  const words = foldedWords(typed);
  const hasAll = (text: string) => words.every((word) => foldText(text).includes(word));
  if (hasAll(name)) return undefined;
  const { properties } = hit.node;
  if (!hasAll(other))
    return hit.field === "" ? undefined : { field: hit.field, text: excerpt(hit, typed, [name, other]) };
  const own = Object.keys(properties).filter((field) => toText(properties[field]) === other);
  const suffix = language === "ja" ? "_en" : "_ja";
  const field = own.find((one) => one.endsWith(suffix)) ?? own[0];
  return field === undefined ? undefined : { field, text: "" };
}
