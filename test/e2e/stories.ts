import { sealed } from "../../snapshot/digest.ts";
import type { Snapshot } from "../../snapshot/schema.ts";
import { aSnapshot } from "../a-snapshot.ts";

const text = "まえの文。米国に供給する国がある。あとの文。";
const quote = "供給";
const at = text.indexOf(quote);

/** Three steps over four nodes, with sentences, footnotes and a note, in both languages. */
export function frozenStory(): Snapshot {
  const { elements, state, sha256: _, ...plain } = aSnapshot({}, 4);
  const document = {
    key: "Document:table",
    labels: ["Document"],
    properties: { id: "table", name_ja: "表", name_en: "Table" },
  };
  const edges = elements.edges.map((edge) => {
    const properties = { basis: "source", source: document.key, quote, quote_start: at, quote_end: at + quote.length };
    return { ...edge, properties };
  });
  const names = [
    ["一歩め", "Step one"],
    ["二歩め", "Step two"],
    ["三歩め", "Step three"],
  ];
  const noted = { ...state, parts: { notes: [{ id: "n1", text: "ここから", at: { x: 20, y: 60 }, of: "Thing:t1" }] } };
  const steps = names.map(([ja, en], index) => ({
    ...{
      id: `s${index}`,
      title: { ja, en },
      text: { ja: "**強く**言う。[^1]", en: "Said **strongly**.[^1]" },
      notes: {},
    },
    ...{ footnotes: [edges[index]?.key ?? ""], state: index === 2 ? noted : state },
  }));
  const title = { ja: "鉱物", en: "Minerals" };
  return sealed({
    ...plain,
    ...{ title: { ja: "誰が供給するか", en: "Who supplies it" }, author: "Mori", state: noted, story: { steps } },
    description: { ja: "説明。", en: "What it is about." },
    datasets: [{ id: "d", version: "1.0.0", title, asOf: "2021-06-08", licence: "CC0" }],
    elements: { nodes: [...elements.nodes, document], edges },
    texts: [
      {
        document: document.key,
        length: text.length,
        pieces: [{ start: 0, text }],
        segments: [{ start: 0, end: text.length, kind: "paragraph" }],
      },
    ],
  });
}

const evil = [
  '"><img src=x onerror=alarm(1)>',
  "</script><script>alarm(1)</script>",
  "<svg onload=alarm(1)>",
  "[x](javascript:alarm(1)) ![x](javascript:alarm(1)) <javascript:alarm(1)>",
].join(" ");
const both = { ja: evil, en: evil };

function hostileLens(): Pick<Snapshot["lens"], "labels" | "relationships"> {
  const caption = { ja: ["name_ja"], en: ["name_en"] };
  const colour = { light: "#5F6A7F", dark: "#8493AD" };
  const Thing = { name: both, plural: both, caption, text: { ja: ["text_ja"], en: ["text_en"] }, colour };
  return {
    labels: { Thing: { ...Thing, shape: "ellipse", size: [30, 30] } },
    relationships: { NEXT: { name: both, reverse: both, colourOf: "Thing", detail: ["note_en"] } },
  };
}

/** A story all of whose words are hostile, and whose addresses are scripts. */
export function hostileStory(): Snapshot {
  const { sha256: _, ...plain } = frozenStory();
  const nasty = { id: evil, name_ja: evil, name_en: evil, text_ja: evil, text_en: evil, note_ja: evil, note_en: evil };
  const properties = { ...nasty, url: "javascript:alarm(1)", link: "data:text/html,<script>alarm(1)</script>" };
  const { nodes, edges } = plain.elements;
  const story = plain.story && {
    steps: plain.story.steps.map((step) => {
      const notes = [{ id: "n1", text: evil, at: { x: 20, y: 60 }, of: "Thing:t1" }];
      return { ...step, title: both, text: both, notes: both, state: { ...step.state, parts: { notes } } };
    }),
  };
  return sealed({
    ...{ ...plain, title: both, description: both, author: evil, ...(story ? { story } : {}) },
    datasets: plain.datasets.map((one) => ({ ...one, id: evil, version: "<b>1", title: both, licence: evil })),
    lens: { ...plain.lens, ...hostileLens() },
    elements: {
      nodes: nodes.map((node) => ({ ...node, properties })),
      edges: edges.map((edge) => ({ ...edge, properties: { ...edge.properties, ...nasty } })),
    },
  });
}
