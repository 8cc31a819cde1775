import { connect, createServer, type Server, type Socket } from "node:net";

/** A way to the database that a test can cut or freeze. */
export interface Line {
  uri: string;
  /** Nothing passes any more, and nobody is told; like a stopped server. */
  freeze(): void;
  thaw(): void;
  /** Ends all connections; new ones are accepted. */
  cut(): void;
  /** Ends all connections and refuses new ones until `open`. */
  close(): Promise<void>;
  open(): Promise<void>;
}

/** A TCP proxy on a free port before the database of the run. */
export async function createLine(uri: string): Promise<Line> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let frozen = false;
  const join = (near: Socket) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket
        .on("error", () => {})
        .on("close", () => {
          sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
    }
    near.on("data", (data) => void far.write(data));
    far.on("data", (data) => void near.write(data));
    if (frozen) [near, far].map((socket) => socket.pause());
  };
  let server: Server = createServer(join);
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, "127.0.0.1", () => resolve()));
  await listen(0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    freeze: () => {
      frozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw: () => {
      frozen = false;
      for (const socket of sockets) socket.resume();
    },
    cut,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
    open: () => {
      server = createServer(join);
      return listen(address.port);
    },
  };
}
