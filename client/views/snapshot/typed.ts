import type { Words } from "../../../snapshot/schema.ts";
import type { Explorer } from "../../graph/explorer.ts";
import type { Language, Session } from "../../session.ts";
import { suggestedTitle } from "../../snapshot/title.ts";
import { read, write } from "../../storage.ts";
import { draftOf } from "../../story/draft.ts";

/** The words of a snapshot as they are typed. */
export interface Typed {
  title: Words;
  description: Words;
  author: string;
  /** The language whose words are in the fields. */
  language: Language;
  /** The same with something changed; it is still there when the dialog is opened again over the same canvas. */
  with(change: Partial<Typed>): Typed;
  /** The same over the story or the picture: a title that nobody wrote gives way to that of the other. */
  over(of: "picture" | "story"): Typed;
}

interface Kept {
  base: object;
  story: boolean;
  typed: Typed;
}

const kept = new WeakMap<Explorer, Kept>();

/** What was typed before for this canvas and not saved, else what can be said by itself. */
export function typedOf(explorer: Explorer, session: Session, story: boolean): Typed {
  const { base } = explorer.desk.stage;
  const known = kept.get(explorer);
  const language = session.language.peek();
  if (known && known.base === base && known.story === story) return { ...known.typed, language };
  const offered = {
    picture: suggestedTitle(explorer, session),
    story: draftOf(session).title.peek(),
  };
  if (!offered.story.ja?.trim() && !offered.story.en?.trim()) offered.story = offered.picture;
  const keep = (typed: Omit<Typed, "with" | "over">): Typed => {
    const made: Typed = {
      ...typed,
      with: (change) => keep({ ...made, ...change }),
      over: (of) => (Object.values(offered).includes(made.title) ? keep({ ...made, title: offered[of] }) : made),
    };
    kept.set(explorer, { base, story, typed: made });
    return made;
  };
  const title = offered[story ? "story" : "picture"];
  return keep({ title, description: {}, author: read("author") ?? "", language });
}

/** What was typed is saved: the next snapshot begins anew; the author stays. */
export function saved(explorer: Explorer, { author }: Typed): void {
  kept.delete(explorer);
  write("author", author || undefined);
}
