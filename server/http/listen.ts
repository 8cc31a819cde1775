import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { refuseUnreadable } from "./unreadable.ts";

export interface Listening {
  /** Address for people, such as http://127.0.0.1:3000 */
  url: string;
  /** Takes no new connections, lets requests under way end (at most `graceMs`), then closes what is left. */
  close(graceMs?: number): Promise<void>;
}

/** Starts to listen; port 0 takes a free one. Rejects with Node's error when the address cannot be had. */
export async function listen(app: RequestListener, port: number, host: string): Promise<Listening> {
  // A request without a Host header reaches the app, which refuses it in its own words.
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000, requireHostHeader: false }, app);
  // An expectation we do not know is no reason to refuse a request.
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  const hangUp = followSockets(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const close = async (graceMs = 10_000) => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const end = setTimeout(() => server.closeAllConnections(), graceMs);
    hangUp();
    await closed;
    clearTimeout(end);
  };
  return { url: urlOf(server), close };
}

/**
 * Gives a function that ends every connection without a request under way now and the others after their answer; what
 * comes in and is no request is answered here, as only here is known whether an answer is under way. Node's own
 * closeIdleConnections leaves those open that have never sent anything, as browsers make them ahead of time.
 */
function followSockets(server: Server): () => void {
  const sockets = new Set<Socket>();
  const busy = new Map<Duplex, ServerResponse>();
  let leaving = false;
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.prependListener("request", ({ socket }, response) => {
    busy.set(socket, response);
    response.once("close", () => {
      busy.delete(socket);
      if (leaving) socket.end();
    });
  });
  server.on("clientError", (error, socket) => {
    // In the middle of an answer there is no place for another one.
    if (busy.get(socket)?.headersSent) socket.destroy();
    else refuseUnreadable(error, socket);
  });
  return () => {
    leaving = true;
    for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
  };
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
