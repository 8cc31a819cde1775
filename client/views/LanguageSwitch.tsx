import languages from "lucide-static/icons/languages.svg?raw";
import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";
import { Icon } from "./Icon.tsx";

/** Shows the language in use; a press changes to the other one at once. */
export function LanguageSwitch({ session }: { session: Session }) {
  const language = session.language.value;
  const words = t(language);
  const other = language === "ja" ? "en" : "ja";
  return (
    <button
      type="button"
      class="quiet-button"
      title={words.switchLanguage}
      aria-description={words.switchLanguage}
      onClick={() => {
        session.language.value = other;
      }}
    >
      <Icon svg={languages} />
      {words.language}
    </button>
  );
}
