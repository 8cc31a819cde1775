import { html, oneLine, scriptJson } from "./escape.ts";
import type { Facts } from "./facts.ts";

/** Which page: the one for people, or the one that other sites frame. */
export type Kind = "s" | "embed";

/** What the head of a page is written from. */
export interface About {
  facts: Facts;
  id: string;
  kind: Kind;
  /** Of this server, without a slash at its end. */
  origin: string;
  /** PNG for link previews. */
  card: Buffer | undefined;
  /** May stand in the lists of search engines. */
  listed: boolean;
}

const locales = { ja: "ja_JP", en: "en_US" };

/** Where the parts of a snapshot are found. */
export function addresses(origin: string, id: string) {
  const name = encodeURIComponent(id);
  return {
    page: `${origin}/s/${name}`,
    embed: `${origin}/embed/${name}`,
    card: `${origin}/s/${name}/card.png`,
    document: `/api/snapshots/${name}`,
  };
}

/** The tags of a snapshot's page that programs read: title, link previews, where its parts are. */
export function head({ facts, id, kind, origin, card, listed }: About): string {
  const { page, card: pictured, document } = addresses(origin, id);
  const title = oneLine(facts.title, 300);
  const description = oneLine(facts.description, 300);
  const oembed = `${origin}/api/oembed?url=${encodeURIComponent(page)}&format=json`;
  const lines = [
    `<title>${html(title)}</title>`,
    meta("name", "description", description),
    meta("name", "author", oneLine(facts.author, 300)),
    kind === "embed" || !listed ? meta("name", "robots", "noindex") : "",
    `<link rel="canonical" href="${html(page)}">`,
    `<link rel="alternate" type="application/json+oembed" href="${html(oembed)}" title="${html(title)}">`,
    `<link rel="preload" as="fetch" crossorigin href="${html(document)}">`,
    meta("property", "og:type", "article"),
    meta("property", "og:site_name", "Tsunagi"),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    meta("property", "og:url", page),
    meta("property", "og:locale", locales[facts.language]),
    ...(card ? picture(pictured, sizeOf(card), title) : []),
    meta("name", "twitter:card", card ? "summary_large_image" : "summary"),
    meta("name", "twitter:title", title),
    meta("name", "twitter:description", description),
  ];
  return lines.filter((line) => line !== "").join("\n    ");
}

interface Size {
  width: number;
  height: number;
}

/** px of a PNG that was checked, from its head. */
export function sizeOf(png: Buffer): Size {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

function picture(address: string, { width, height }: Size, title: string): string[] {
  return [
    meta("property", "og:image", address),
    meta("property", "og:image:type", "image/png"),
    meta("property", "og:image:width", String(width)),
    meta("property", "og:image:height", String(height)),
    meta("property", "og:image:alt", title),
    meta("name", "twitter:image", address),
    meta("name", "twitter:image:alt", title),
  ];
}

function meta(by: "name" | "property", name: string, content: string): string {
  return content === "" ? "" : `<meta ${by}="${name}" content="${html(content)}">`;
}

/** The data of the page's own script: what the frozen document does not say. */
export function shelf(value: unknown): string {
  return `<script type="application/json" id="shelf">${scriptJson(value)}</script>`;
}
