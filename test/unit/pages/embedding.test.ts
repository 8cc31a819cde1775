import { expect, test } from "vitest";
import { readPlace } from "../../../client/viewer/place.ts";
import { read } from "../house/files.ts";

const guide = read("docs/embedding.md");
const example = read("docs/example-embed.html");
const messagesOf = (text: string) => [...new Set(text.match(/\btsunagi:[a-z]+/g))].sort();

test("the guide, the example and the frame have the same messages", () => {
  const known = ["tsunagi:go", "tsunagi:ready", "tsunagi:step"];
  expect([guide, example, read("client/viewer/steer.ts")].map(messagesOf)).toEqual([known, known, known]);
});

test("each parameter of the guide's table is one that the frame reads", () => {
  const table = /^\| parameter \|[\s\S]*?\n\n/m.exec(guide)?.[0] ?? "";
  const named = [...table.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
  expect(named).toEqual(["theme", "lang", "step", "origin"]);
  const search = "?theme=dark&lang=ja&step=3&origin=https://example.org";
  expect(readPlace({ pathname: "/embed/lithium", search, hash: "" })).toEqual({
    id: "lithium",
    framed: true,
    theme: "dark",
    language: "ja",
    step: 3,
    origin: "https://example.org",
  });
});

test("the example embeds a page that may be framed, lazily, and listens to its own frame and server alone", () => {
  expect(example).toContain("/embed/$" + "{encodeURIComponent(");
  expect(example).toContain("source !== frame.contentWindow || origin !== server");
  expect([...example.matchAll(/postMessage\((.*)\)/g)].map((match) => match[1])).toEqual([
    '{ type: "tsunagi:go", step }, server',
  ]);
  expect(/<iframe [^>]*title=[^>]*loading="lazy"/.test(example)).toBe(true);
});
