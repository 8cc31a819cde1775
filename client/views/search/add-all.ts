import { addNodes } from "../../graph/add-nodes.ts";
import { searchWords } from "../../i18n/search.ts";
import type { Session } from "../../session.ts";
import type { ViewProps } from "../props.ts";

/** The most that one answer of the search may have. */
export const mostHits = 100;

/** Adds every node that is called so, up to the most an answer may have, selects them, and says what was cut. */
export async function addAll({ call, explorer, session }: ViewProps, typed: string): Promise<void> {
  const words = searchWords(session.language.peek());
  const { hits, total } = await asking(session, typed, (signal) =>
    call("GET /api/search", { q: typed, limit: mostHits }, signal),
  );
  const keys = hits.map(({ node }) => node.key);
  const added = await addNodes(explorer.desk, keys, typed);
  explorer.selectMany(keys.filter((key) => explorer.node(key)));
  if (total > hits.length) session.toast.value = words.cut(hits.length, total);
  else session.toast.value = added.length > 0 ? words.added(added.length) : words.allHere;
}

/** Says what is asked for while it takes time, and lets it be cancelled. */
async function asking<T>({ busy }: Session, what: string, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const own = new AbortController();
  const mine = { what, cancel: () => own.abort() };
  busy.value = mine;
  try {
    return await ask(own.signal);
  } finally {
    if (busy.peek() === mine) busy.value = undefined;
  }
}
