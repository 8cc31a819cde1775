import { hash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { openHeaders } from "../../pages/headers.ts";
import type { Pages, Ready } from "../../pages/page.ts";
import type { StoredSnapshot } from "../../snapshots/store.ts";
import { unknownSnapshot } from "../../snapshots/unknown.ts";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** One kind of address at which something of a stored snapshot is. */
export interface FrozenRoute {
  /** Its one group is the id, as it stands in the address. */
  path: RegExp;
  /** Nothing may be asked after the path: another part of the app says what is wrong with it. */
  plain?: true;
  /** It is the same under every name of this server. */
  everywhere?: true;
  /** Makes what is sent; it is kept until the file changes. Throws HttpError. */
  make(stored: StoredSnapshot, origin: string): Ready | Promise<Ready>;
  /** Says in a page that it cannot be shown; without it problem details say so. */
  failed?(): Ready;
}

/** Everything of a snapshot that needs its file alone. */
export function frozenRoutes(pages: Pages): FrozenRoute[] {
  return [
    {
      path: /^\/s\/([^/]+)\/?$/,
      make: (stored, origin) => pages.page(stored, "s", origin),
      failed: () => pages.missing("s"),
    },
    {
      path: /^\/embed\/([^/]+)\/?$/,
      make: (stored, origin) => pages.page(stored, "embed", origin),
      failed: () => pages.missing("embed"),
    },
    {
      path: /^\/s\/([^/]+)\/card\.png$/,
      everywhere: true,
      make(stored) {
        const card = pages.card(stored);
        if (!card) throw unknownSnapshot();
        return card;
      },
    },
    { path: /^\/api\/snapshots\/([^/]+)$/, plain: true, everywhere: true, make: documentOf },
  ];
}

/** The frozen document, which never changes, unless it is shipped. A shared cache may keep it for ever, also beyond its deletion. */
async function documentOf({ document, shipped }: StoredSnapshot): Promise<Ready> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: document.length };
  const [br, gz] = await Promise.all([brotli(document, { params }), zip(document)]);
  return {
    status: 200,
    headers: {
      ...openHeaders(),
      "content-type": "application/json; charset=utf-8",
      "cache-control": shipped ? "no-cache" : "public, max-age=31536000, immutable",
      vary: "accept-encoding",
      etag: `W/"${hash("sha256", document, "base64url").slice(0, 27)}"`,
    },
    bodies: { identity: document, gzip: gz, br },
  };
}
