import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { createPages } from "../../../server/pages/page.ts";
import type { StoredSnapshot } from "../../../server/snapshots/store.ts";
import type { Words } from "../../../snapshot/schema.ts";
import { elementsOf, type Read, shapeOf } from "./parsed.ts";

const folder = mkdtempSync(join(tmpdir(), "tsunagi-pages-"));
const template =
  '<!doctype html><html lang="ja"><head><meta charset="utf-8"><!--head--></head><body><p></p></body></html>';
writeFileSync(join(folder, "view.html"), template);
afterAll(() => rmSync(folder, { recursive: true }));

/** Made anew, as after a start: what an id stood for never changes while the server runs. */
const fresh = () => createPages({ client: folder, framedBy: ["*", "file:"] });
const origin = "https://graph.example.org";
/** The head of a PNG of 1,200 by 630 px. */
const card = Buffer.from("89504e470d0a1a0a0000000d49484452000004b0000002760802000000", "hex");

function stored(title: Words, said: object = {}, rest: Partial<StoredSnapshot> = {}): StoredSnapshot {
  const document = { title, description: {}, author: "", language: "en", datasets: [], ...said };
  const createdAt = "2026-11-26T01:02:03.000Z";
  return { id: "Ab3-_x", document: Buffer.from(JSON.stringify(document)), card, title, createdAt, ...rest };
}

const pageOf = (snapshot: StoredSnapshot, kind: "s" | "embed" = "s") => fresh().page(snapshot, kind, origin);
const read = (snapshot: StoredSnapshot) => elementsOf(pageOf(snapshot).bodies.identity.toString());
const shelfOf = (elements: readonly Read[]) =>
  JSON.parse(elements.find(({ attributes }) => attributes["id"] === "shelf")?.text ?? "");
const metas = (elements: readonly Read[]) =>
  Object.fromEntries(
    elements.flatMap(({ attributes: { name, property, content } }) =>
      content === undefined ? [] : [[name ?? property, content]],
    ),
  );

test("the head says what a snapshot is to people, previews, oEmbed and the page's own script", () => {
  const snapshot = stored(
    { ja: "リチウム", en: "Lithium" },
    { description: { ja: "表から相手国まで。" }, author: "分析官", language: "ja" },
  );
  const elements = read(snapshot);
  const address = `${origin}/s/Ab3-_x`;
  expect(elements.filter(({ name }) => name === "html" || name === "title" || name === "link")).toEqual([
    { name: "html", attributes: { lang: "ja" }, text: "" },
    { name: "title", attributes: {}, text: "リチウム" },
    { name: "link", attributes: { rel: "canonical", href: address }, text: "" },
    {
      name: "link",
      attributes: {
        rel: "alternate",
        type: "application/json+oembed",
        href: `${origin}/api/oembed?url=https%3A%2F%2Fgraph.example.org%2Fs%2FAb3-_x&format=json`,
        title: "リチウム",
      },
      text: "",
    },
    {
      name: "link",
      attributes: { rel: "preload", as: "fetch", crossorigin: "", href: "/api/snapshots/Ab3-_x" },
      text: "",
    },
  ]);
  expect(metas(elements)).toEqual({
    description: "表から相手国まで。",
    author: "分析官",
    robots: "noindex",
    "og:type": "article",
    "og:site_name": "Tsunagi",
    "og:title": "リチウム",
    "og:description": "表から相手国まで。",
    "og:url": address,
    "og:locale": "ja_JP",
    "og:image": `${address}/card.png`,
    "og:image:type": "image/png",
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": "リチウム",
    "twitter:card": "summary_large_image",
    "twitter:title": "リチウム",
    "twitter:description": "表から相手国まで。",
    "twitter:image": `${address}/card.png`,
    "twitter:image:alt": "リチウム",
  });
  expect(shelfOf(elements)).toEqual({ id: "Ab3-_x", title: snapshot.title, createdAt: snapshot.createdAt });
});

test("without words of its own a snapshot says where it is from and from when", () => {
  const datasets = [
    { title: { ja: "強化策", en: "Measures" }, asOf: "2021-06-08" },
    { title: { ja: "鉱物", en: "Minerals" }, asOf: "" },
  ];
  const said = metas(read(stored({}, { datasets }, { card: undefined })));
  expect([said["og:title"], said["description"], said["og:image"], said["twitter:card"], said["author"]]).toEqual([
    "Untitled snapshot",
    "Measures (2021-06-08) · Minerals",
    undefined,
    "summary",
    undefined,
  ]);
});

test("the title is the one its owner gave it last, and what is shipped may be listed by search engines", () => {
  const renamed = {
    ...stored({ en: "Before" }, { title: { en: "Then" } }),
    title: { en: "Now" },
    shipped: true as const,
  };
  const said = metas(read(renamed));
  expect([said["og:title"], said["robots"]]).toEqual(["Now", undefined]);
  expect(metas(elementsOf(pageOf(renamed, "embed").bodies.identity.toString()))["robots"]).toBe("noindex");
});

const tricks = fc.constantFrom(
  ...["</script>", "<!--", "-->", "<script>", "</title>", '"', "'", "&amp;", "&lt;", "$&", "$'", "$`", "<!--head-->"],
  ...["</SCRIPT\t>", "\u2028", "\0", "\u{FFFF}", "\uD800", "&#0;", "]]>", "<style>", "`", "=", "javascript:", "\r\n"],
);
const hostile = fc
  .array(fc.oneof(tricks, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), { maxLength: 8 })
  .map((parts) => parts.join(""));

/** Without the marks of direction, which would turn what stands around it. */
const still = (text: string) => text.replace(/\p{Bidi_Control}/gu, "");

/** A text as an attribute can say it: in one line, without what HTML cannot hold. */
function sayable(text: string): string {
  const line = still(text).replace(/\s+/g, " ").trim();
  return line.toWellFormed().replace(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu, "\u{FFFD}");
}

test("whatever stands in title, description and author, the page has the same elements and says it", () => {
  const plain = shapeOf(read(stored({ en: "a" }, { description: { en: "b" }, author: "c" })));
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, description, author) => {
      fc.pre([title, description, author].every((text) => sayable(text) !== "" && text.length < 290));
      const snapshot = stored({ en: title }, { description: { en: description }, author });
      const elements = read(snapshot);
      expect(shapeOf(elements)).toEqual(plain);
      const said = metas(elements);
      expect([said["og:title"], said["og:description"], said["author"], said["og:image:alt"]]).toEqual(
        [title, description, author, title].map(sayable),
      );
      expect(elements.find(({ name }) => name === "title")?.text).toBe(sayable(title));
      expect(shelfOf(elements)).toEqual({ id: "Ab3-_x", title: { en: still(title) }, createdAt: snapshot.createdAt });
    }),
    { numRuns: 300 },
  );
});

test("whatever an id is, no address of it leaves its attribute", () => {
  const plain = shapeOf(read(stored({ en: "a" })));
  fc.assert(
    fc.property(hostile, (id) => {
      const elements = read(stored({ en: "a" }, {}, { id: id.toWellFormed() }));
      expect(shapeOf(elements)).toEqual(plain);
    }),
  );
});

test("long words are cut between characters", () => {
  const said = metas(read(stored({ en: "𠮷".repeat(400) })));
  expect(said["og:title"]).toBe(`${"𠮷".repeat(299)}…`);
});

test("only embeds may be framed; neither page tells others where it was", () => {
  const [page, embed] = [pageOf(stored({}), "s").headers, pageOf(stored({}), "embed").headers];
  const framing = ({ "content-security-policy": csp = "", "x-frame-options": old }: Record<string, string>) => [
    /frame-ancestors (.*)$/.exec(csp)?.[1],
    old,
  ];
  expect([framing(page), framing(embed)]).toEqual([
    ["'none'", "DENY"],
    ["* file:", undefined],
  ]);
  const others = (headers: Readonly<Record<string, string>>) => {
    const { "content-security-policy": csp = "", etag, "x-frame-options": _, ...rest } = headers;
    return { ...rest, csp: csp.replace(/;frame-ancestors.*/, "") };
  };
  expect(others(embed)).toEqual({ ...others(page), "cross-origin-resource-policy": "cross-origin" });
  expect([page["referrer-policy"], page["cache-control"]]).toEqual(["no-referrer", "no-cache"]);
  expect(page["content-security-policy"]).not.toContain("unsafe");
});

test("a page comes in every coding, and another title gives it another ETag", () => {
  const { bodies, headers } = pageOf(stored({ en: "One" }));
  const { identity, gzip = Buffer.alloc(0), br = Buffer.alloc(0) } = bodies;
  expect([gunzipSync(gzip), brotliDecompressSync(br)]).toEqual([identity, identity]);
  const other = pageOf({ ...stored({ en: "One" }), title: { en: "Two" } }).headers["etag"];
  expect([pageOf(stored({ en: "One" })).headers["etag"] === headers["etag"], other === headers["etag"]]).toEqual([
    true,
    false,
  ]);
});

test("marks that turn the direction of writing reach neither the head nor the shelf; joined signs stay whole", () => {
  const title = { en: "a\u202egnp.exe \u2066b\u2069\u200f 👩‍👩‍👧", ja: "\u202dあ" };
  const snapshot = stored(title, { author: "\u202eme", description: { en: "\u061cfrom" } });
  const text = pageOf(snapshot).bodies.identity.toString();
  const elements = elementsOf(text);
  expect([/\p{Bidi_Control}/u.test(text), shelfOf(elements).title, metas(elements)["og:title"]]).toEqual([
    false,
    { en: "agnp.exe b 👩‍👩‍👧", ja: "あ" },
    "agnp.exe b 👩‍👩‍👧",
  ]);
});

test("a title of such marks alone is none, nor are a description and an author", () => {
  const snapshot = stored({ en: "\u200e \u202e", ja: "\u061c" }, { author: "\u200f", description: { en: "\u2066 " } });
  const said = metas(read(snapshot));
  expect([said["og:title"], said["author"], said["og:description"]]).toEqual([
    "Untitled snapshot",
    undefined,
    metas(read(stored({ en: "a" })))["og:description"],
  ]);
});

test("the page of what is not there has no shelf and is not kept", () => {
  const { status, headers, bodies } = fresh().missing("embed");
  const elements = elementsOf(bodies.identity.toString());
  expect([status, headers["cache-control"], elements.map(({ name }) => name)]).toEqual([
    404,
    "no-store",
    ["html", "head", "meta", "title", "body", "p"],
  ]);
});

test("the card is a picture that other sites may show; without one there is none", () => {
  const found = fresh().card(stored({}));
  expect([
    found?.bodies.identity,
    found?.headers["content-type"],
    found?.headers["cross-origin-resource-policy"],
  ]).toEqual([card, "image/png", "cross-origin"]);
  expect(fresh().card(stored({}, {}, { card: undefined }))).toBe(undefined);
});

test("before the client is built the page says so, and a template without a place for the head stops the start", () => {
  const none = createPages({ client: join(folder, "nothing"), framedBy: [] });
  expect(() => none.page(stored({}), "s", origin)).toThrow("The page is not built yet: npm run build");
  mkdirSync(join(folder, "wrong"));
  writeFileSync(join(folder, "wrong", "view.html"), "<html></html>");
  expect(() => createPages({ client: join(folder, "wrong"), framedBy: [] })).toThrow("<!--head-->");
});
