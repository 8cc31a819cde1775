import type { QueryLine } from "../../server/schema.ts";

/** Sends a query as a person of that address does, and gives the response as it comes. */
export function ask(url: string, body: object | string, init: { headers?: HeadersInit; signal?: AbortSignal } = {}) {
  const headers = { "content-type": "application/json", ...init.headers };
  return fetch(`${url}/api/query`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers,
    signal: init.signal ?? null,
  });
}

/** The lines of an answer, each as soon as it is there. */
export async function* linesOf(response: Response): AsyncGenerator<QueryLine> {
  let rest = "";
  if (!response.body) return;
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as QueryLine;
  }
}

/** All lines of an answer. */
export async function allLines(response: Response): Promise<QueryLine[]> {
  const found: QueryLine[] = [];
  for await (const line of linesOf(response)) found.push(line);
  return found;
}

/** The rows of an answer. */
export async function rowsOf(response: Response): Promise<unknown[][]> {
  const lines = await allLines(response);
  return lines.flatMap((line) => ("row" in line ? [line.row] : []));
}

/** Runs until its deadline. */
export const burner =
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n";
