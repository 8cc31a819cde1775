import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { api } from "../../../server/api.ts";
import { createOembed } from "../../../server/handlers/oembed.ts";
import { createPages } from "../../../server/pages/page.ts";
import type { StoredSnapshot } from "../../../server/snapshots/store.ts";
import { aCard, aSnapshot } from "../../a-snapshot.ts";
import { elementsIn } from "./parsed.ts";

const origin = "https://graph.example.org";
const snapshot = aSnapshot({ author: "分析官" });
const document = Buffer.from(JSON.stringify(snapshot));
const title = { en: "Ties", ja: "つながり" };
const stored: StoredSnapshot = { id: "abc", document, card: aCard(), title, createdAt: "2026-03-01T00:00:00.000Z" };

/** Asks for the embed of an address on a shelf that has one snapshot. */
async function ask(given: Record<string, string>, over: Partial<StoredSnapshot> = {}) {
  const one = { ...stored, ...over };
  const shelf = {
    find: async (id: string) => (id === one.id ? one : undefined),
    stamp: async () => "1",
    changes: () => 0,
  };
  const handlers = createOembed(shelf, createPages({ client: "nothing", framedBy: [] }));
  const input = api["GET /api/oembed"].input.parse(given);
  const asker = { caller: "", origin: () => origin };
  const reply = await handlers["GET /api/oembed"](input, new AbortController().signal, asker);
  return api["GET /api/oembed"].reply.parse(reply);
}

const frameOf = (html: string) => elementsIn(html).map(({ name, attributes }) => ({ name, ...attributes }));

test("a site learns the frame, the title, the author and the picture of a snapshot", async () => {
  const { html, ...rest } = await ask({ url: `${origin}/s/abc` });
  expect(rest).toEqual({
    version: "1.0",
    type: "rich",
    title: "つながり",
    author_name: "分析官",
    provider_name: "Tsunagi",
    provider_url: origin,
    cache_age: 3600,
    thumbnail_url: `${origin}/s/abc/card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: 800,
    height: 500,
  });
  expect(frameOf(html)).toEqual([
    {
      name: "iframe",
      src: `${origin}/embed/abc`,
      title: "つながり",
      width: "800",
      height: "500",
      loading: "lazy",
      allow: "fullscreen",
      referrerpolicy: "strict-origin",
      style: "border: 0; max-width: 100%",
    },
  ]);
});

test.each([
  [{}, [800, 500, 1200]],
  [{ maxwidth: "600" }, [600, 375, undefined]],
  [{ maxwidth: "300" }, [300, 320, undefined]],
  [{ maxwidth: "2000", maxheight: "900" }, [800, 500, 1200]],
  [{ maxheight: "200" }, [800, 200, undefined]],
  [{ maxwidth: "0", maxheight: "0" }, [800, 500, 1200]],
] as const)("frame and picture fit into %j", async (most, expected) => {
  const { width, height, thumbnail_width } = await ask({ url: `${origin}/s/abc`, ...most });
  expect([width, height, thumbnail_width]).toEqual(expected);
});

describe("the address", () => {
  test.each([
    ["/embed/abc", "/embed/abc"],
    ["/s/abc/", "/embed/abc"],
    ["/s/abc?theme=dark&lang=ja&step=3&utm=x", "/embed/abc?theme=dark&lang=ja&step=3"],
    ["/s/abc#step=2", "/embed/abc?step=2"],
    ["/s/abc?theme=%22%3E&lang=fr&step=0", "/embed/abc"],
    ["/s/abc?step=9999&theme=auto", "/embed/abc?theme=auto"],
  ])("%s becomes the frame of %s", async (path, embedded) => {
    const { html } = await ask({ url: origin + path });
    expect(frameOf(html).map((one) => "src" in one && one.src)).toEqual([origin + embedded]);
  });

  test.each([`http://graph.example.org/s/abc`, "HTTPS://GRAPH.EXAMPLE.ORG/s/abc", `${origin}:443/s/abc`])(
    "%s is ours",
    async (url) => {
      expect((await ask({ url })).provider_url).toBe(origin);
    },
  );

  test.each([
    "https://elsewhere.example/s/abc",
    "https://graph.example.org.evil.example/s/abc",
    "https://graph.example.org@evil.example/s/abc",
    `${origin}:8443/s/abc`,
    `${origin}/s/`,
    `${origin}/s/abc/card.png`,
    `${origin}/api/snapshots/abc`,
    "javascript:alert(1)",
    "ftp://graph.example.org/s/abc",
    "/s/abc",
    "abc",
  ])("%s is none of ours", async (url) => {
    await expect(ask({ url })).rejects.toMatchObject({ code: "not_found", status: 404 });
  });

  test.each(["x", "%00", "%ff", "..%2Fabc", "ABC"])("an id that is not there, %s, is unknown", async (id) => {
    await expect(ask({ url: `${origin}/s/${id}` })).rejects.toMatchObject({ code: "unknown_snapshot", status: 404 });
  });
});

test("another format than JSON is not made", async () => {
  for (const format of ["xml", "XML", "yaml"])
    await expect(ask({ url: `${origin}/s/abc`, format })).rejects.toMatchObject({
      code: "not_implemented",
      status: 501,
    });
});

test("whatever stands in a title or an id, the HTML is one frame that says it", async () => {
  const tricks = fc.constantFrom(
    '"',
    "'",
    "><script>",
    "</iframe>",
    "&quot;",
    "javascript:",
    " onload=",
    "\0",
    "<!--",
    "$&",
  );
  const hostile = fc.array(fc.oneof(tricks, fc.string({ unit: "binary" })), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (words, id) => {
      const [text, name] = [words.join(""), `i${id.join("").toWellFormed()}`];
      const said = { id: name, title: { en: text } };
      const { html } = await ask({ url: `${origin}/s/${encodeURIComponent(name)}` }, said);
      const [frame, ...more] = elementsIn(html);
      expect([frame?.name, Object.keys(frame?.attributes ?? {}).length, more]).toEqual(["iframe", 8, []]);
      expect(frame?.attributes["src"]).toBe(`${origin}/embed/${encodeURIComponent(name)}`);
    }),
    { numRuns: 60 },
  );
});
