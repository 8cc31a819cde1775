import type { Handlers } from "../api.ts";
import { HttpError } from "../errors.ts";
import { html, oneLine } from "../pages/escape.ts";
import { addresses, sizeOf } from "../pages/head.ts";
import type { Pages } from "../pages/page.ts";
import type { SnapshotShelf } from "../snapshots/store.ts";
import { unknownSnapshot } from "../snapshots/unknown.ts";

/** px of an embed where nobody asks for less, and how high it is at least beside its width. */
const usual = { width: 800, height: 500, least: 320 };

/** What other sites need to embed a snapshot of which they have the address, as oembed.com specifies it. */
export function createOembed(shelf: SnapshotShelf, { facts }: Pick<Pages, "facts">): Pick<Handlers, "GET /api/oembed"> {
  return {
    "GET /api/oembed": async ({ url, format, maxwidth = Infinity, maxheight = Infinity }, _signal, asker) => {
      if (format !== "json") throw new HttpError("not_implemented", "oEmbed is answered in JSON only: format=json.");
      const origin = asker.origin();
      const { id, choices } = readAddress(url, origin);
      const stored = await shelf.find(id);
      if (!stored) throw unknownSnapshot();
      const { title, author } = facts(stored);
      const { embed, card } = addresses(origin, id);
      const width = Math.min(usual.width, maxwidth);
      const ratio = Math.round((width * usual.height) / usual.width);
      const height = Math.min(Math.max(usual.least, ratio), maxheight);
      const size = stored.card && sizeOf(stored.card);
      const picture =
        size && size.width <= maxwidth && size.height <= maxheight
          ? { thumbnail_url: card, thumbnail_width: size.width, thumbnail_height: size.height }
          : {};
      return {
        ...{ version: "1.0", type: "rich", title: oneLine(title, 300), cache_age: 3600 },
        ...(author ? { author_name: oneLine(author, 300) } : {}),
        ...{ provider_name: "Tsunagi", provider_url: origin },
        ...picture,
        html: frame(`${embed}${choices}`, oneLine(title, 300), width, height),
        ...{ width, height },
      };
    },
  };
}

function frame(address: string, title: string, width: number, height: number): string {
  const size = `width="${width}" height="${height}"`;
  const quiet = 'loading="lazy" allow="fullscreen" referrerpolicy="strict-origin" style="border: 0; max-width: 100%"';
  return `<iframe src="${html(address)}" title="${html(title)}" ${size} ${quiet}></iframe>`;
}

/** What may be chosen for an embed by its address. */
const choosable: Readonly<Record<string, RegExp>> = {
  theme: /^(light|dark|auto)$/,
  lang: /^(ja|en)$/,
  step: /^[1-9]\d{0,2}$/,
};

/** The id in the address of a page or embed of this server, and what of `?theme=&lang=&step=` it has. */
function readAddress(text: string, origin: string): { id: string; choices: string } {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  // Behind a proxy it may not be known whether it was http or https.
  const isOurs = /^https?:$/.test(address?.protocol ?? "") && address?.host === new URL(origin).host;
  const id = isOurs ? /^\/(?:s|embed)\/([^/]+)\/?$/.exec(address.pathname)?.[1] : undefined;
  if (!address || id === undefined) throw new HttpError("not_found", "No page of a snapshot here has this address.");
  const inHash = new URLSearchParams(address.hash.slice(1));
  const chosen = new URLSearchParams();
  for (const [name, allowed] of Object.entries(choosable)) {
    const value = address.searchParams.get(name) ?? inHash.get(name);
    if (value !== null && allowed.test(value)) chosen.set(name, value);
  }
  return { id: decoded(id), choices: chosen.size > 0 ? `?${chosen}` : "" };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw unknownSnapshot();
  }
}
