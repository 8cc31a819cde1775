import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet from "helmet";
import { directives, policy } from "../http/security.ts";

export type Headers = Readonly<Record<string, string>>;

/** The security headers of everything this app sends, for what is sent without Express. */
export const plainHeaders = (): Headers => headersOf(helmet(policy));

/** Those of a page that may be framed. `framedBy`: sources as Content-Security-Policy has them. */
export function embedHeaders(framedBy: readonly string[]): Headers {
  return headersOf(
    helmet({
      ...policy,
      contentSecurityPolicy: { useDefaults: false, directives: directives([...framedBy]) },
      // It knows no lists: frame-ancestors alone says who may.
      xFrameOptions: false,
      crossOriginResourcePolicy: { policy: "cross-origin" },
    }),
  );
}

/** Those of what whoever has its address may read from any page: a frame in a sandbox is another's to its own server. */
export const openHeaders = (): Headers => ({
  ...headersOf(helmet({ ...policy, crossOriginResourcePolicy: { policy: "cross-origin" } })),
  "access-control-allow-origin": "*",
});

function headersOf(write: ReturnType<typeof helmet>): Headers {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  write(response.req, response, () => {});
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}
