import type { Citation } from "../../../query/out/cite.ts";
import { fingerprintOf } from "../../../query/out/fingerprint.ts";
import type { Answer } from "../../../query/types.ts";
import type { QueryProps } from "../query-props.ts";
import { titleOf } from "./take-out.ts";

/** All that is cited of an answer that has ended. */
export async function citationOf(props: QueryProps, answer: Answer): Promise<Citation> {
  const { session, call } = props;
  const [sums, title, health] = await Promise.all([
    fingerprintOf(answer),
    titleOf(props, answer),
    call("GET /api/health", {}).catch(() => undefined),
  ]);
  return {
    cypher: answer.asked.cypher,
    parameters: answer.parameters,
    title,
    datasets: session.datasets.peek(),
    versions: health && { app: health.version, database: health.database.version },
    url: `${location.origin}${location.pathname}`,
    at: answer.startedAt,
    rows: answer.rows.length,
    cut: answer.state.peek() !== "complete" || answer.summary.peek()?.truncated === true,
    sums,
  };
}
