import { createHash } from "node:crypto";
import fc from "fast-check";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { expect, test } from "vitest";
import { jsonForScript, scriptText } from "../../../client/out/html/escape.ts";
import { htmlPage } from "../../../client/out/html/page.ts";
import { sealed } from "../../../snapshot/digest.ts";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { aSnapshot } from "../../a-snapshot.ts";
import { hostileSnapshot, hostileTexts } from "../out-data/fixtures.ts";

const viewer = {
  script: 'window.ran = "</script><!-- <script>\\n";\r\n',
  sheet: "a::after{content:'</style>'}\r",
  faces: "@x{}",
};

/** All elements of a page, as a browser with or without scripts has them. */
function elements(html: string, scriptingEnabled = true): Tree.Element[] {
  const walk = (node: Tree.Node): Tree.Element[] => [
    ...("attrs" in node ? [node] : []),
    ...("childNodes" in node ? node.childNodes.flatMap(walk) : []),
  ];
  return walk(parse(html, { scriptingEnabled }));
}

const textOf = (element: Tree.Element | undefined) =>
  element?.childNodes.map((node) => ("value" in node ? node.value : "")).join("") ?? "";
const attribute = (element: Tree.Element | undefined, name: string) =>
  element?.attrs.find((one) => one.name === name)?.value;
const hash = (text: string) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

test("the file has the viewer, the sheet and the snapshot, and its policy allows these alone", () => {
  const snapshot = hostileSnapshot();
  const all = elements(htmlPage(snapshot, viewer, "en"));
  expect(all.map(({ tagName }) => tagName)).toEqual([
    ...["html", "head", "meta", "meta", "meta", "meta", "meta", "meta", "meta", "meta", "title", "link", "style"],
    ...["body", "div", "noscript", "template", "script", "script"],
  ]);
  const [data, program] = all.filter(({ tagName }) => tagName === "script");
  expect([attribute(data, "type"), attribute(data, "id")]).toEqual(["application/json", "snapshot"]);
  expect(JSON.parse(textOf(data))).toEqual(snapshot);
  const policy = attribute(
    all.find((one) => attribute(one, "http-equiv") === "Content-Security-Policy"),
    "content",
  );
  const style = all.find(({ tagName }) => tagName === "style");
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    `script-src ${hash(textOf(program))}`,
    `style-src ${hash(textOf(style))}`,
    "img-src data: blob:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  const page: { ran?: string } = {};
  new Function("window", textOf(program))(page);
  expect(page.ran).toBe("</script><!-- <script>\n");
});

test("without scripts the story is there to read with its citations, and nothing else", () => {
  const snapshot = storyOf(
    "**Bold** [link](https://example.com/?a=1&b=2) [no](javascript:alert(1)) `<i>`[^1]\n\n> quoted\n\n- item",
  );
  const all = elements(htmlPage(snapshot, viewer, "en"), false);
  const noscript = all.find(({ tagName }) => tagName === "noscript");
  const inside = noscript ? elementsIn(noscript) : [];
  const read = inside.map((one) => [one.tagName, ...one.attrs.map(({ name, value }) => `${name}=${value}`)].join(" "));
  expect(read).toEqual([
    ...["h1", "p", "h2", "p", "strong", "a href=https://example.com/?a=1&b=2 rel=noopener noreferrer", "code", "sup"],
    ...["a href=#note-1-1", "blockquote", "p", "h3", "ol", "li value=1 id=note-1-1", "bdi"],
  ]);
  expect(wordsIn(noscript)).toContain("Thing 0 NEXT Thing 1");
});

test("whatever the words of a snapshot are, the file has the same elements and reads back the same", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(...hostileTexts, "</noscript><img src=x onerror=alert(1)>", "\u0000"),
  );
  const names = (snapshot: Snapshot) => elements(htmlPage(snapshot, viewer, "ja")).map(({ tagName }) => tagName);
  const usual = names(worded("a"));
  fc.assert(
    fc.property(hostile, (text) => {
      const snapshot = worded(`x${text.toWellFormed()}`);
      const html = htmlPage(snapshot, viewer, "ja");
      expect(names(snapshot)).toEqual(usual);
      const data = elements(html).find((one) => attribute(one, "id") === "snapshot");
      expect(JSON.parse(textOf(data))).toEqual(snapshot);
      const plain = elements(html, false);
      const attributes = plain.flatMap(({ attrs }) => attrs.map(({ name }) => name));
      expect(attributes.filter((name) => name.startsWith("on") || name === "src" || name === "style")).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("JSON and programs mean the same after they were made safe for a script element", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const value: unknown = JSON.parse(json);
      expect(JSON.parse(jsonForScript(value))).toEqual(value);
      expect(jsonForScript(value)).not.toMatch(/[<>\u2028\u2029]/);
    }),
  );
  const program = 'return ["<script", "</SCRIPT >", "<!--", `</script>`, /<\\/script>/.source, 1 < 2]';
  expect(new Function(scriptText(program))()).toEqual([
    "<script",
    "</SCRIPT >",
    "<!--",
    "</script>",
    "<\\/script>",
    true,
  ]);
  expect(scriptText(program)).not.toMatch(/<!--|<\/script/i);
});

function elementsIn(parent: Tree.Element): Tree.Element[] {
  return parent.childNodes.flatMap((node) => ("attrs" in node ? [node, ...elementsIn(node)] : []));
}

function wordsIn(node: Tree.Node | undefined): string {
  if (!node) return "";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(wordsIn).join("") : "";
}

function storyOf(text: string): Snapshot {
  const { sha256: _, ...plain } = aSnapshot();
  const [edge] = plain.elements.edges;
  const step = { id: "1", title: { en: "One" }, text: { en: text }, notes: {}, footnotes: [edge?.key ?? ""] };
  return sealed({ ...plain, story: { steps: [{ ...step, state: plain.state }] } });
}

function worded(text: string): Snapshot {
  const { sha256: _, ...plain } = storyOf("text");
  const [node, ...others] = plain.elements.nodes;
  const named = node ? [{ ...node, properties: { ...node.properties, name_ja: text } }, ...others] : others;
  const steps = plain.story?.steps.map((step) => ({ ...step, title: { ja: text }, text: { ja: text } })) ?? [];
  return sealed({
    ...plain,
    ...{ title: { ja: text }, description: { ja: text }, author: text },
    elements: { ...plain.elements, nodes: named },
    story: { steps },
  });
}
