import moon from "lucide-static/icons/moon.svg?raw";
import sun from "lucide-static/icons/sun.svg?raw";
import { t } from "../i18n/text.ts";
import type { Session, ThemeChoice } from "../session.ts";
import { Icon } from "./Icon.tsx";

const choices: ThemeChoice[] = ["system", "light", "dark"];

/** Light, dark, or as the system: a native select under an icon. */
export function ThemeSwitch({ session }: { session: Session }) {
  const words = t(session.language.value);
  return (
    <label class="icon-button icon-select" title={words.theme}>
      <Icon svg={session.theme.value === "dark" ? moon : sun} />
      <select
        aria-label={words.theme}
        value={session.themeChoice.value}
        onChange={(event) => {
          session.themeChoice.value = choices.find((choice) => choice === event.currentTarget.value) ?? "system";
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words.themes[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}
