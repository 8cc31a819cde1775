import x from "lucide-static/icons/x.svg?raw";
import type { PresentWords } from "../../i18n/present.ts";
import { Icon } from "../Icon.tsx";

/** The keys of a presentation, over its picture; the show goes on beneath. */
export function KeySheet({ words, close }: { words: PresentWords; close: () => void }) {
  return (
    <section class="present-keys" aria-label={words.keysTitle}>
      <header>
        <h2>{words.keysTitle}</h2>
        <button type="button" class="icon-button" aria-label={words.closeKeys} title={words.closeKeys} onClick={close}>
          <Icon svg={x} />
        </button>
      </header>
      <dl>
        {words.keyList.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(" / ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
