import type { Hit } from "../../../server/schema.ts";
import { captionOf, labelLens, labelOf, toText } from "../../graph/lens.ts";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";
import { comparable } from "./commands.ts";
import { excerpt, foundIn } from "./field-of.ts";

interface Props extends Pick<ViewProps, "session" | "explorer"> {
  id: string;
  hit: Hit;
  typed: string;
  chosen: boolean;
  choose: () => void;
}

/** A node that was found: its name in both languages, its kind, and where the words stand if not in the name shown. */
export function HitRow({ id, hit, typed, chosen, choose, session, explorer }: Props) {
  const lens = explorer.lens.value;
  const language = session.language.value;
  const label = labelOf(hit.node, lens);
  const name = captionOf(hit.node, lens, language);
  const other = captionOf(hit.node, lens, language === "ja" ? "en" : "ja");
  const isName =
    toText(hit.node.properties[hit.field]) === name ||
    [name, other].some((one) => comparable(one).includes(comparable(typed)));
  const text = excerpt(hit, typed);
  return (
    <button type="button" role="option" id={id} aria-selected={chosen} tabIndex={-1} class="option" onClick={choose}>
      <NodeGlyph label={label} lens={lens} theme={session.theme.value} />
      <span class="option-name">
        {name}
        {other !== name && <span class="option-other">{other}</span>}
      </span>
      <span class="option-kind">{labelLens(lens, label).name[language]}</span>
      {!isName && (
        <span class="option-place">
          {foundIn(hit.field, lens, language)}
          {text && `: ${text}`}
        </span>
      )}
    </button>
  );
}
