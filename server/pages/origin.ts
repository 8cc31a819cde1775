import type { IncomingMessage } from "node:http";
import { HttpError } from "../errors.ts";

const loopback = /^(?:::ffff:)?127\.|^::1$/;
const name = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
/** Of a name with its port: no name of a server is longer. */
const longest = 260;

/**
 * Where this server is for whoever asks, such as `https://graph.example.org`: what the setting PUBLIC_URL says, else the
 * Host header, with the protocol that a proxy on this machine names. Throws invalid_input for a Host that is no name.
 */
export function originOf(request: IncomingMessage, publicUrl?: string): string {
  if (publicUrl !== undefined) return publicUrl;
  const { host = "", "x-forwarded-proto": forwarded } = request.headers;
  // Also what looks like a name may be none, such as one with the port 99999.
  if (host.length > longest || !name.test(host) || !URL.canParse(`http://${host}`))
    throw new HttpError("invalid_input", "The Host header is no name of a server.");
  const told = loopback.test(request.socket.remoteAddress ?? "") ? String(forwarded ?? "") : "";
  const first = told.split(",")[0]?.trim().toLowerCase();
  return `${first === "https" ? "https" : "http"}://${host.toLowerCase()}`;
}
