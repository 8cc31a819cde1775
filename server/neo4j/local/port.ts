import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** A free port on loopback: the wanted one if it can be had. */
export async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? wanted;
}

async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen({ port, host: "127.0.0.1", exclusive: true });
    await once(server, "listening");
    const { port: got } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    return got;
  } catch {
    return undefined;
  }
}
