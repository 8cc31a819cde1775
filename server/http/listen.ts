import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Express } from "express";

export interface Listening {
  /** Address for people, such as http://127.0.0.1:3000 */
  url: string;
  /** Takes no new connections, lets requests under way end (at most `graceMs`), then closes what is left. */
  close(graceMs?: number): Promise<void>;
}

/** Starts to listen; port 0 takes a free one. Rejects with Node's error when the address cannot be had. */
export async function listen(app: Express, port: number, host: string): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 }, app);
  let closing = false;
  server.prependListener("request", (_request, response) => {
    if (closing) response.setHeader("connection", "close");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const close = (graceMs = 10_000) => {
    closing = true;
    return closeServer(server, graceMs);
  };
  return { url: urlOf(server), close };
}

async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy becomes idle when its answer is sent; nobody tells us.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const end = setTimeout(() => server.closeAllConnections(), graceMs);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(end);
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
