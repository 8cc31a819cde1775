import check from "lucide-static/icons/check.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import type { Hit } from "../../../server/schema.ts";
import { isHere } from "../../graph/add-nodes.ts";
import { captionOf, labelLens, labelOf, toText } from "../../graph/lens.ts";
import { searchWords } from "../../i18n/search.ts";
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
  const isName = toText(hit.node.properties[hit.field]) === name;
  const text = excerpt(hit, typed, [name, other]);
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
      {!isName && hit.field !== "" && (
        <span class="option-place">
          {foundIn(hit.field, lens, language)}
          {text && ": "}
          {text && <Marked text={text} typed={typed} />}
        </span>
      )}
    </button>
  );
}
