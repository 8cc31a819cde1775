import { type Signal, signal } from "@preact/signals";
import book from "lucide-static/icons/book-open.svg?raw";
import { useEffect } from "preact/hooks";
import type { Reply } from "../../../server/api.ts";
import type { Explorer } from "../../graph/explorer.ts";
import { shareWords } from "../../i18n/share.ts";
import type { Session } from "../../session.ts";
import { write } from "../../storage.ts";
import { Icon } from "../Icon.tsx";

type Stories = Reply<"GET /api/stories">["stories"];

/** Stories of a page: asked for once, whoever shows them. */
const asked = new WeakMap<Session, Signal<Stories>>();

/** The stories that are shipped with the datasets, as entries beside the ready questions; each opens its page. */
export function StoryLinks({ session, explorer }: { session: Session; explorer: Explorer }) {
  const known = storiesOf(session);
  const { datasets } = session;
  useEffect(() => {
    explorer.desk.call("GET /api/stories", {}).then(
      ({ stories }) => {
        known.value = stories;
        write("stories", String(Math.min(9, stories.length)));
      },
      // The ready questions are there all the same.
      () => undefined,
    );
  }, [datasets.value]);
  const language = session.language.value;
  const words = shareWords(language);
  return (
    <>
      {known.value.map(({ id, title, steps }) => (
        <li key={id} class="story-link">
          <a href={`/s/${encodeURIComponent(id)}?lang=${language}`}>
            <Icon svg={book} size={14} />
            <span>
              {words.storyNamed(title[language] ?? title.ja ?? title.en ?? id)} <small>{words.steps(steps)}</small>
            </span>
          </a>
        </li>
      ))}
    </>
  );
}

function storiesOf(session: Session): Signal<Stories> {
  const known = asked.get(session) ?? signal<Stories>([]);
  asked.set(session, known);
  return known;
}
