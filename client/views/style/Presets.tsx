import type { ValueStyle } from "../../graph/parts.ts";
import { presetsFor } from "../../graph/style-offers.ts";
import { addStyle } from "../../graph/style-verbs.ts";
import { styleWords } from "../../i18n/style.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { channelIcons } from "./channel-icons.ts";
import { saidStyle, saidSubject } from "./say.ts";

/** Rules that make sense for what is on the canvas, one click each. */
export function Presets({ explorer, session }: ViewProps) {
  explorer.state.value;
  const { desk } = explorer;
  const language = session.language.value;
  const tongue = { lens: explorer.lens.value, language };
  const words = styleWords(language);
  const has = (style: ValueStyle) =>
    desk.stage.parts.styles?.some(
      ({ of, kind, channel, property }) =>
        of === style.of && kind === style.kind && channel === style.channel && property === style.property,
    );
  const shows = ({ channel }: ValueStyle) => !desk.stage.picture || channel === "colour" || channel === "width";
  const offered = presetsFor(desk.stage, session.schema.value).filter((style) => !has(style) && shows(style));
  if (offered.length === 0) return null;
  return (
    <section class="style-part">
      <h3>{words.suggestions}</h3>
      <ul class="presets">
        {offered.map((style) => (
          <li key={JSON.stringify(style)}>
            <button type="button" class="preset" onClick={() => addStyle(desk, style)}>
              <Icon svg={channelIcons[style.channel]} />
              <span>{saidStyle(style, tongue)}</span>
              <span class="hint">{saidSubject(style, tongue)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
