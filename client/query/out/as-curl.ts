import type { Sent } from "./sent.ts";

/** A line for a shell that asks the same of this server; `origin` is where the page came from. */
export function asCurl({ cypher, parameters }: Sent, origin: string): string {
  // What stands between the two marks is not touched by the shell, and JSON has no line of its own.
  const body = JSON.stringify({ cypher, parameters });
  return `curl --silent --show-error --fail-with-body "\${TSUNAGI_URL:-${inQuotes(origin)}}/api/query" \\
  --header "Content-Type: application/json" \\
  --header "Accept: application/json" \\
  --data-binary @- <<'TSUNAGI_JSON'
${body}
TSUNAGI_JSON
`;
}

/** An origin has none of these, but what is pasted into a shell is not to rest on that. */
function inQuotes(text: string): string {
  return text.replace(/["\\$`}]/g, "");
}
