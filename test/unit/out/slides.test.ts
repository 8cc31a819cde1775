import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { mendNotes, mendSlides, mendText, mendTitle } from "../../../client/out/pptx/mend.ts";
import { footnoteRuns, textRuns } from "../../../client/out/pptx/runs.ts";
import { readMarkdown } from "../../../client/story/markdown.ts";

const look = '<a:rPr lang="en-US" dirty="0"/>';

test("the marks of a paragraph stand once, before its text", () => {
  const before = `<a:p><a:pPr algn="l"><a:buNone/></a:pPr><a:r>${look}<a:t>a</a:t></a:r><a:pPr indent="0"><a:buNone/></a:pPr><a:r>${look}<a:t>b</a:t></a:r><a:br/><a:pPr marL="0"/><a:r>${look}<a:t>c</a:t></a:r></a:p>`;
  const after = `<a:p><a:pPr algn="l"><a:buNone/></a:pPr><a:r>${look}<a:t>a</a:t></a:r><a:r>${look}<a:t>b</a:t></a:r><a:br/><a:r>${look}<a:t>c</a:t></a:r></a:p>`;
  expect(mendText(before, "ja")).toBe(after.replaceAll("en-US", "ja-JP"));
});

test("Japanese stands in a Japanese font, Latin letters in that of the deck", () => {
  const named = (face: string) =>
    `<a:latin typeface="${face}" pitchFamily="34" charset="0"/><a:ea typeface="${face}" pitchFamily="34" charset="-122"/><a:cs typeface="${face}" pitchFamily="34" charset="-120"/>`;
  expect(mendText(`${named("Arial")}${named("Consolas")}`, "en")).toBe(
    '<a:latin typeface="Arial" pitchFamily="34" charset="0"/><a:ea typeface="Yu Gothic"/><a:latin typeface="Consolas" pitchFamily="34" charset="0"/><a:ea typeface="Yu Gothic"/>',
  );
});

test("each line of the notes is a paragraph", () => {
  const before = `<a:p><a:r>${look}<a:t>one\ntwo &lt;b&gt;</a:t></a:r><a:endParaRPr lang="en-US"/></a:p>`;
  const after = `<a:p><a:r>${look}<a:t>one</a:t></a:r></a:p><a:p><a:r>${look}<a:t>two &lt;b&gt;</a:t></a:r><a:endParaRPr lang="en-US"/></a:p>`;
  expect(mendNotes(before)).toBe(after);
});

test("the title of a slide is its title, and only slides, layouts and notes are touched", () => {
  expect(mendTitle('<p:ph\n idx="100"\n type="title"\n hasCustomPrompt="1"\n/><p:ph idx="3" type="body"/>')).toBe(
    '<p:ph type="title"/><p:ph idx="3" type="body"/>',
  );
  const other = ' lang="en-US" <p:ph type="title" idx="1"/>';
  const files = { "ppt/slides/slide1.xml": strToU8(other), "docProps/app.xml": strToU8(other) };
  const mended = unzipSync(mendSlides(zipSync(files), "en"));
  expect(Object.fromEntries(Object.entries(mended).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual({
    "ppt/slides/slide1.xml": ' lang="en-GB" <p:ph type="title"/>',
    "docProps/app.xml": other,
  });
});

test("the text of a step keeps its emphasis, lists, links and raised numbers on a slide", () => {
  const runs = textRuns(
    readMarkdown("A **strong** word.[^1]\n\n- one\n- [two](https://example.org/?a=1&b=2)"),
    "light",
    12,
  );
  const said = runs.map(({ text, options = {} }) => {
    const { bold, bullet, superscript, hyperlink, breakLine } = options;
    return [text, { bold, bullet, superscript, url: hyperlink?.url, breakLine }];
  });
  const none = { bold: undefined, bullet: undefined, superscript: undefined, url: undefined, breakLine: undefined };
  expect(said).toEqual([
    ["A ", none],
    ["strong", { ...none, bold: true }],
    [" word.", none],
    ["1", { ...none, bold: true, superscript: true, breakLine: true }],
    ["one", { ...none, bullet: true, breakLine: true }],
    ["two", { ...none, bullet: true, url: "https://example.org/?a=1&b=2", breakLine: true }],
  ]);
});

test("a footnote on a slide says its number, what it rests on, its sentence and its document", () => {
  const note = {
    ...{ number: 2, key: "a|B|c", says: "China supplies Lithium", basis: "source" as const, confidence: undefined },
    sentence: [
      { text: "From ", marked: false },
      { text: "China\u0000", marked: true },
    ],
    ...{
      note: undefined,
      caution: "As printed.",
      document: { title: "Report", asOf: "2026", url: "https://example.org/" },
    },
  };
  expect(footnoteRuns(note, "en", "dark", 9).map(({ text, options }) => [text, options?.bold ?? false])).toEqual([
    ["2  ", true],
    ["Source says so  ", true],
    ["China supplies Lithium", false],
    ["From ", false],
    ["China", true],
    ["Note: As printed.", false],
    ["Report", false],
    [", as of 2026", false],
  ]);
});
