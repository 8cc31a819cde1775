import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Shelf } from "../../snapshot/schema.ts";
import { HttpError } from "../errors.ts";
import type { StoredSnapshot } from "../snapshots/store.ts";
import { inPlace } from "./escape.ts";
import { type Facts, factsOf } from "./facts.ts";
import { head, type Kind, shelf } from "./head.ts";
import { embedHeaders, type Headers, openHeaders, plainHeaders } from "./headers.ts";
import { Recent } from "./recent.ts";

/** An answer that is ready to be sent: whoever sends it chooses a coding and minds If-None-Match. */
export interface Ready {
  status: number;
  /** With content-type, etag, cache-control, vary and every security header; without content-encoding and -length. */
  headers: Headers;
  bodies: { identity: Buffer; gzip?: Buffer; br?: Buffer };
}

/** What people's browsers and the programs of other sites are sent of a snapshot. */
export interface Pages {
  /** The page of a snapshot. `origin`: of this server, as originOf gives it. Throws not_found when the client is not built. */
  page(stored: StoredSnapshot, kind: Kind, origin: string): Ready;
  /** The page that says that there is no such snapshot; 404, without a shelf. */
  missing(kind: Kind): Ready;
  /** The picture for link previews; undefined where none was stored. */
  card(stored: StoredSnapshot): Ready | undefined;
  /** What its page says of a snapshot. */
  facts(stored: StoredSnapshot): Facts;
}

export interface PageOptions {
  /** Folder of the built client; view.html in it is the template. */
  client: string;
  /** Who may frame /embed/, as Content-Security-Policy names them; `framedBy` of the config. */
  framedBy: readonly string[];
}

const place = "<!--head-->";
const language = '<html lang="ja">';

/** Makes the pages of snapshots from the template and from what is stored. Who sends them keeps them. */
export function createPages({ client, framedBy }: PageOptions): Pages {
  const template = readTemplate(client);
  const safe = { s: plainHeaders(), embed: embedHeaders(framedBy) };
  const picture = openHeaders();
  const known = new Recent<Facts>(2000);
  const absent = new Recent<Ready>(2);
  const facts = (stored: StoredSnapshot) => {
    const { id, title, createdAt } = stored;
    return known.get(JSON.stringify([id, title.ja, title.en, createdAt]), () => factsOf(stored));
  };
  return {
    facts,
    page(stored, kind, origin) {
      const { id, title, createdAt, card, shipped = false } = stored;
      const said = facts(stored);
      const inPlaces = Object.entries(title).map(([language, text]) => [language, inPlace(text)]);
      const on: Shelf = { id, title: Object.fromEntries(inPlaces), createdAt };
      const tags = head({ facts: said, id, kind, origin, card, listed: shipped });
      return toPage(200, fill(template, said.language, `${tags}\n    ${shelf(on)}`), safe[kind]);
    },
    missing: (kind) => absent.get(kind, () => toPage(404, fill(template, "ja", "<title>Tsunagi</title>"), safe[kind])),
    card: ({ card }) =>
      card && {
        status: 200,
        headers: {
          ...picture,
          "content-type": "image/png",
          etag: `"${hash("sha256", card, "base64url")}"`,
          "cache-control": "public, max-age=86400",
        },
        bodies: { identity: card },
      },
  };
}

function readTemplate(client: string): string | undefined {
  const file = join(client, "view.html");
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  for (const part of [place, language])
    if (text.split(part).length !== 2) throw new Error(`view.html of the built client has not exactly one ${part}`);
  return text;
}

function fill(template: string | undefined, lang: string, tags: string): string {
  if (template === undefined) throw new HttpError("not_found", "The page is not built yet: npm run build");
  // By functions: `$&` in a title is no pattern.
  return template.replace(language, () => `<html lang="${lang}">`).replace(place, () => tags);
}

function toPage(status: number, text: string, safe: Headers): Ready {
  const identity = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length };
  return {
    status,
    headers: {
      ...safe,
      "content-type": "text/html; charset=utf-8",
      "cache-control": status === 200 ? "no-cache" : "no-store",
      vary: "accept-encoding",
      etag: `W/"${hash("sha256", identity, "base64url").slice(0, 27)}"`,
    },
    bodies: { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity, { params }) },
  };
}
