import { queryKeepWords } from "../../../i18n/query-keep.ts";
import { queryOutWords } from "../../../i18n/query-out.ts";
import { longestLink, toLinkValue } from "../../../query/keep/link.ts";
import { asCurl } from "../../../query/out/as-curl.ts";
import { asJavaScript } from "../../../query/out/as-javascript.ts";
import { asPython } from "../../../query/out/as-python.ts";
import type { Sent } from "../../../query/out/sent.ts";
import { ParameterError, sentParameters } from "../../../query/sent.ts";
import type { QueryText } from "../../../query/types.ts";
import { copyText } from "../../details/copy-text.ts";
import type { QueryProps } from "../query-props.ts";

const programs = {
  python: asPython,
  javascript: asJavaScript,
  curl: (sent: Sent) => asCurl(sent, location.origin),
};

/** Puts the query of the editor on the clipboard as a program that runs as pasted, or as a link that opens it. */
export async function copyQueryAs(props: QueryProps, form: keyof typeof programs | "link"): Promise<void> {
  const { session } = props;
  const words = queryOutWords(session.language.peek());
  const query = queryOf(props);
  if (query.cypher.trim() === "") {
    session.toast.value = words.nothing;
    return;
  }
  if (form === "link") return copyLink(props, query);
  try {
    const parameters = sentParameters(query.cypher, query.fields);
    await copyText(session, programs[form]({ cypher: query.cypher, parameters }), words.copied);
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    session.toast.value = words.parameter(`$${error.parameter}`);
  }
}

async function copyLink({ session }: QueryProps, query: QueryText): Promise<void> {
  const words = queryKeepWords(session.language.peek());
  const base = `${location.origin}${location.pathname}?lang=${session.language.peek()}&query=`;
  const url = base + (await toLinkValue(query));
  if (url.length > longestLink) session.toast.value = words.linkTooLong(url.length, longestLink);
  else await copyText(session, url, words.linkCopied);
}

/** What was run last where it still stands in the editor, since several statements may; else all that stands there. */
function queryOf({ workbench }: QueryProps): QueryText {
  const text = workbench.text.peek();
  const fields = workbench.fields.peek();
  const ran = workbench.answer.peek()?.asked.cypher.trim();
  return { cypher: (ran && text.includes(ran) ? ran : text).trim().replace(/[\s;]+$/u, ""), fields };
}
