import { longestLink, toLinkValue } from "../../../query/keep/link.ts";
import { untitled } from "../../../query/keep/saved.ts";
import type { Citation } from "../../../query/out/cite.ts";
import { fingerprintOf } from "../../../query/out/fingerprint.ts";
import type { Answer, QueryText } from "../../../query/types.ts";
import type { QueryProps } from "../query-props.ts";
import { titleOf } from "./take-out.ts";

/** All that is cited of an answer that has ended. */
export async function citationOf(props: QueryProps, answer: Answer): Promise<Citation> {
  const { session, call } = props;
  const [sums, title, url, health] = await Promise.all([
    fingerprintOf(answer),
    citedTitle(props, answer),
    addressOf(answer.asked),
    call("GET /api/health", {}).catch(() => undefined),
  ]);
  return {
    cypher: answer.asked.cypher,
    parameters: answer.parameters,
    title,
    datasets: session.datasets.peek(),
    versions: health && { app: health.version, database: health.database.version },
    url,
    at: answer.startedAt,
    rows: answer.rows.length,
    cut: answer.state.peek() !== "complete" || answer.summary.peek()?.truncated === true,
    sums,
  };
}

/** The title it was saved under, else its first comment or line, as where it is saved. */
async function citedTitle(props: QueryProps, answer: Answer): Promise<string | undefined> {
  return (await titleOf(props, answer)) ?? (untitled(answer.asked).title || undefined);
}

/** The link that opens the query, else the front page where it is too long for one. */
async function addressOf(asked: QueryText): Promise<string> {
  const front = `${location.origin}${location.pathname}`;
  const url = `${front}?query=${await toLinkValue(asked)}`;
  return url.length > longestLink ? front : url;
}
