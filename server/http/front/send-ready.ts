import type { IncomingMessage, ServerResponse } from "node:http";
import { busy } from "../../errors.ts";
import type { Ready } from "../../pages/page.ts";

/** Bytes of different answers that may wait for those who asked, and how long nothing of one may be taken, in milliseconds. */
const mostBytes = 256 * 1_048_576;
const patienceMs = 20_000;

/** Bodies up to so many bytes go out with their head in one piece, as text of one byte a character: that is the quickest. */
const small = 16_384;

/** Headers whose meaning is kept: so many, none longer than that. */
const mostLately = 100;
const longest = 100;

type Coding = keyof Ready["bodies"];

const codings = ["br", "gzip"] as const;

/** The coding of a body that is sent to who says this; br before gzip where both are taken. */
export function codingFor(accepted: string | undefined, bodies: Ready["bodies"]): Coding {
  if (accepted === undefined) return "identity";
  // Pieces are compared one by one: a pattern over the whole header would go back and forth in one that is made for it.
  const taken = accepted.toLowerCase().split(",").map(toTaken);
  return codings.find((coding) => bodies[coding] !== undefined && taken.includes(coding)) ?? "identity";
}

/** The name of a coding that is taken: ` br ; q=0.5`; "" where it is refused. */
function toTaken(piece: string): string {
  const [name = "", ...parameters] = piece.split(";").map((part) => part.trim());
  const weight = parameters.find((part) => part.startsWith("q="))?.slice(2) ?? "1";
  return Number(weight) > 0 ? name : "";
}

/** Whether who asked has this already, by what If-None-Match says. */
export function isKnown(said: string | undefined, etag: string | undefined): boolean {
  if (said === undefined || etag === undefined) return false;
  const plain = (tag: string) => tag.trim().replace(/^W\//, "");
  return said.trim() === "*" || said.split(",").some((tag) => plain(tag) === plain(etag));
}

/** Sends what is ready: as a whole, as its head alone, or that it is known already. Throws too_many_requests. */
export function createSendReady(most = mostBytes) {
  const heads = new WeakMap<Ready, Partial<Record<Coding, string[]>>>();
  const texts = new WeakMap<Buffer, string>();
  const lately = new Map<string, Coding>();
  const underWay = new Map<Buffer, number>();
  let bytes = 0;

  const headOf = (ready: Ready, coding: Coding): string[] => {
    const known = heads.get(ready) ?? {};
    if (!heads.has(ready)) heads.set(ready, known);
    known[coding] ??= listed(ready, coding);
    return known[coding];
  };
  const chosen = (accepted = "", bodies: Ready["bodies"]): Coding => {
    const all = bodies.br !== undefined && bodies.gzip !== undefined;
    const known = all ? lately.get(accepted) : undefined;
    if (known) return known;
    const coding = codingFor(accepted, bodies);
    if (!all || accepted.length > longest) return coding;
    if (lately.size >= mostLately) lately.clear();
    lately.set(accepted, coding);
    return coding;
  };
  const textOf = (body: Buffer): string => {
    const text = texts.get(body) ?? body.toString("latin1");
    texts.set(body, text);
    return text;
  };
  const leave = (body: Buffer) => {
    const others = (underWay.get(body) ?? 1) - 1;
    if (others > 0) underWay.set(body, others);
    else if (underWay.delete(body)) bytes -= body.length;
  };
  /** Counts a body as long as it waits to be taken: once, however many wait for it. */
  const follow = (response: ServerResponse, body: Buffer) => {
    const others = underWay.get(body) ?? 0;
    if (others === 0) bytes += body.length;
    underWay.set(body, others + 1);
    response.once("close", () => leave(body));
    response.setTimeout(patienceMs);
  };

  return (request: IncomingMessage, response: ServerResponse, ready: Ready, requestId: string): void => {
    const { method, headers } = request;
    const coding = chosen(headers["accept-encoding"], ready.bodies);
    const body = ready.bodies[coding] ?? ready.bodies.identity;
    if (ready.status === 200 && isKnown(headers["if-none-match"], ready.headers["etag"])) {
      response
        .writeHead(304, [
          ...flat(ready.headers)
            .filter(([name]) => !ofBody.includes(name))
            .flat(),
          "x-request-id",
          requestId,
        ])
        .end();
      return;
    }
    // What says that something went wrong is small, and always said.
    if (ready.status === 200 && bytes + body.length > most && !underWay.has(body))
      throw busy("Too many large answers wait to be read.");
    // Node has read the list when this returns: one serves all who ask.
    const head = headOf(ready, coding);
    head[head.length - 1] = requestId;
    response.writeHead(ready.status, head);
    if (method === "HEAD") response.end();
    else {
      if (body.length <= small) response.end(textOf(body), "latin1");
      else response.end(body);
      if (response.writableLength > 0) follow(response, body);
    }
  };
}

const ofBody = ["content-type", "content-length", "content-encoding"];
const flat = (headers: Ready["headers"]) => Object.entries(headers);

/** Names and values one after the other, which Node sends as they are; the last is the name of the request. */
function listed({ headers, bodies }: Ready, coding: Coding): string[] {
  const own = coding === "identity" ? [] : ["content-encoding", coding];
  const body = bodies[coding] ?? bodies.identity;
  return [...flat(headers).flat(), ...own, "content-length", String(body.length), "x-request-id", ""];
}
