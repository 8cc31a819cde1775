import fc from "fast-check";
import { expect, test } from "vitest";
import { CallError } from "../../../client/api.ts";
import { excerptOf } from "../../../client/evidence/excerpt.ts";
import { provenanceOf } from "../../../client/evidence/provenance.ts";
import { expandAll } from "../../../client/graph/expand-all.ts";
import type { Scene } from "../../../client/graph/scene.ts";
import { capture } from "../../../client/snapshot/capture.ts";
import { frozenCall } from "../../../client/snapshot/frozen-call.ts";
import { knowing } from "../../../client/snapshot/knowing.ts";
import { makeSnapshot } from "../../../client/snapshot/make.ts";
import { openSnapshot } from "../../../client/snapshot/open.ts";
import { sceneOf } from "../../../client/snapshot/scene-of.ts";
import { suggestedTitle } from "../../../client/snapshot/title.ts";
import { digestOf } from "../../../snapshot/digest.ts";
import { Snapshot } from "../../../snapshot/schema.ts";
import { faultsOf } from "../../../snapshot/whole.ts";
import { type Opened, open } from "../graph/opened.ts";
import { documentServer } from "./documents.ts";

const about = { title: { en: "Lithium" }, description: {}, author: "A. Analyst" };

const make = ({ explorer, session }: Opened) =>
  makeSnapshot({ explorer, session, call: documentServer(explorer.desk.call) }, about);

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

/** A place to a tenth; JSON has no −0. */
const tenth = (at: number) => Math.round(at * 10) / 10 + 0;

/** What a reader sees of a scene; which element came first is not seen. */
const seen = ({ actors, edges, filters, parts, view, layout }: Scene) => ({
  ...{ view, layout, filters, parts },
  actors: actors
    .map(({ node, x, y, first = false, focus = false, pinned = false, hidden = false }) => {
      return { node, x: tenth(x), y: tenth(y), first, focus, pinned, hidden };
    })
    .sort((a, b) => byKey(a.node, b.node)),
  edges: edges
    .map(({ edge, first = false, hidden = false }) => ({ edge, first, hidden }))
    .sort((a, b) => byKey(a.edge, b.edge)),
});

const doings = ["hide", "expand", "filter", "note", "select", "pin"] as const;

async function act(opened: Opened, doing: (typeof doings)[number], pick: number): Promise<void> {
  const { explorer } = opened;
  const { stage, doings: steps } = explorer.desk;
  const nodes = stage.nodes();
  const key = nodes[pick % nodes.length]?.id() ?? "";
  if (doing === "hide") explorer.hide(key);
  if (doing === "expand") await expandAll(explorer.desk, [key], [{ limit: 20 }], key);
  if (doing === "filter") explorer.toggle("label", ["Country", "Resource", "Agency"][pick % 3] ?? "");
  if (doing === "select") explorer.selectMany([key]);
  if (doing === "pin") steps.step({ kind: "pin", keys: [key] }, () => stage.pin(key));
  if (doing === "note")
    steps.step({ kind: "note", name: "n" }, () =>
      stage.furnish({ notes: [{ id: `n${pick}`, text: "<b>重要</b>", at: { x: pick, y: 0 - pick }, of: key }] }),
    );
}

test("whatever was done to a picture, its snapshot keeps it, and opened it is the same picture", async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...doings), fc.nat(500)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.nat(2), steps, async (question, list) => {
      const opened = open();
      const questions = opened.explorer.lens.peek().questions;
      const asked = questions[question % questions.length];
      if (question === 0 || !asked) await opened.explorer.openOverview();
      else await opened.explorer.openQuestion(asked);
      for (const [doing, pick] of list) await act(opened, doing, pick);
      const snapshot = await make(opened);
      expect(Snapshot.parse(snapshot)).toEqual(snapshot);
      expect(digestOf(snapshot)).toBe(snapshot.sha256);

      const { explorer } = opened;
      const scene = explorer.desk.stage.scene();
      expect(seen(sceneOf(snapshot.elements, snapshot.state, "live"))).toEqual(seen(scene));

      const other = open();
      await other.explorer.openOverview();
      expect(await openSnapshot(other.explorer, snapshot)).toBe(true);
      expect(seen(other.explorer.desk.stage.scene())).toEqual(seen(scene));
      expect(capture(other.explorer.desk).state.selected).toEqual(capture(explorer.desk).state.selected);
      other.explorer.undo();
      const { view, selection } = other.explorer.state.peek();
      expect({ view, selection }).toEqual({ view: "overview", selection: [] });
    }),
    { numRuns: 12 },
  );
});

test("every sentence of the dataset reads in the snapshot as it reads in its source, its document and measure are named", async () => {
  const opened = open();
  await opened.explorer.openOverview();
  const snapshot = await make(opened);
  const call = frozenCall(snapshot);
  const whole = await documentServer(call)("GET /api/documents/:key/text", { key: "Document:table" });
  const kept = await call("GET /api/documents/:key/text", { key: "Document:table" });
  const quoted = snapshot.elements.edges.flatMap((edge) => provenanceOf(edge).span ?? []);
  expect(quoted.length).toBeGreaterThan(50);
  for (const span of quoted) expect(excerptOf(kept, span)).toEqual(excerptOf(whole, span));
  const keys = new Set(snapshot.elements.nodes.map(({ key }) => key));
  const sources = new Set(snapshot.elements.edges.flatMap(({ properties }) => properties["source"] ?? []));
  expect([...sources].filter((key) => !keys.has(String(key)))).toEqual([]);
});

test("only the passages that are quoted are kept, not the whole source", async () => {
  const opened = open();
  await opened.explorer.openAround("Measure:m03");
  const { texts } = await make(opened);
  const length = texts[0]?.pieces.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  expect(texts.map(({ document }) => document)).toEqual(["Document:table"]);
  expect(length).toBeGreaterThan(100);
  expect(length).toBeLessThan((texts[0]?.length ?? 0) / 2);
});

test("a snapshot tells what made its picture since the canvas was fresh, and every node that was on it", async () => {
  const opened = open();
  await opened.explorer.openOverview();
  await opened.explorer.openAround("Measure:m03");
  opened.explorer.hide("Measure:m03");
  const { made } = await make(opened);
  expect(made.steps.map(({ kind, cypher }) => [kind, cypher !== undefined])).toEqual([
    ["around", true],
    ["hide", false],
  ]);
  expect(made.seen.toSorted()).toEqual(
    opened.explorer.desk.stage
      .nodes()
      .map((ele) => ele.id())
      .toSorted(),
  );

  const other = open();
  await other.explorer.openOverview();
  await openSnapshot(other.explorer, await make(opened));
  other.explorer.showAll();
  expect((await make(other)).made.steps.map(({ kind }) => kind)).toEqual(["around", "hide", "snapshot", "show-all"]);
});

test("an empty canvas cannot be frozen", async () => {
  const opened = open({ nodes: [], edges: [] }, { lens: false });
  await opened.explorer.openOverview();
  await expect(make(opened)).rejects.toMatchObject({ code: "empty" });
});

test("a story holds what its steps draw and cite, and its picture is that of its first step", async () => {
  const opened = open();
  const { explorer, session } = opened;
  await explorer.openAround("Measure:m03");
  const first = capture(explorer.desk);
  await explorer.openAround("Resource:lithium");
  const second = capture(explorer.desk);
  await explorer.openOverview();
  const [cited] = second.elements.edges;
  const step = (id: string, { state }: typeof first, footnotes: string[]) => {
    return { id, title: { en: id }, text: { en: "[^1]" }, notes: {}, footnotes, state };
  };
  const steps = [step("one", first, [cited?.key ?? ""]), step("two", second, [])];
  const nodes = [
    ...new Map([...first.elements.nodes, ...second.elements.nodes].map((node) => [node.key, node])).values(),
  ];
  const edges = [
    ...new Map([...first.elements.edges, ...second.elements.edges].map((edge) => [edge.key, edge])).values(),
  ];
  const call = documentServer(explorer.desk.call);
  const snapshot = await makeSnapshot(
    { explorer, session, call },
    { ...about, story: { steps, elements: { nodes, edges } } },
  );
  expect(Snapshot.parse(snapshot)).toEqual(snapshot);
  expect(faultsOf(snapshot)).toEqual([]);
  expect(snapshot.state).toEqual(first.state);
  expect(snapshot.story?.steps).toEqual(steps);
  const documents = snapshot.elements.nodes
    .map(({ key }) => key)
    .filter((key) => !nodes.some((node) => node.key === key));
  expect(documents.every((key) => /^(Document|Measure):/.test(key))).toBe(true);
  expect(snapshot.elements.edges.map(({ key }) => key).toSorted()).toEqual(edges.map(({ key }) => key).toSorted());
  expect(snapshot.made.steps.map(({ kind }) => kind)).toEqual(["around", "around", "overview"]);
});

test("while no server answers a picture is frozen without its sentences, and that is said; otherwise nothing is", async () => {
  const { explorer, session } = open();
  await explorer.openAround("Measure:m03");
  const call = () => Promise.reject(new CallError("database_unavailable", "away"));
  await expect(makeSnapshot({ explorer, session, call }, about)).rejects.toMatchObject({
    code: "database_unavailable",
  });
  const lacking: string[] = [];
  const snapshot = await makeSnapshot({ explorer, session, call }, about, { lacks: (what) => lacking.push(what) });
  expect(lacking).toEqual(["texts", "documents", "version"]);
  expect(Snapshot.parse(snapshot)).toEqual(snapshot);
  expect([snapshot.texts, faultsOf(snapshot)]).toEqual([[], []]);
});

test("the title that is offered names what opened the picture, in both languages", async () => {
  const { explorer, session } = open();
  await explorer.openOverview();
  expect(suggestedTitle(explorer, session)).toEqual(session.datasets.peek()[0]?.title);
  const [question] = explorer.lens.peek().questions;
  if (question) await explorer.openQuestion(question);
  expect(suggestedTitle(explorer, session)).toEqual(question?.text);
  await explorer.openAround("Resource:lithium");
  expect(suggestedTitle(explorer, session)).toEqual({ ja: "リチウム", en: "Lithium" });
});

test("a snapshot from elsewhere is named as it was, and changes no name that the database here has", async () => {
  const opened = open();
  await opened.explorer.openAround("Resource:lithium");
  const snapshot = await make(opened);
  const { datasets } = opened.session;
  expect(knowing(datasets.peek(), snapshot)).toBe(datasets.peek());
  const { Resource, ...others } = snapshot.lens.labels;
  const here = datasets
    .peek()
    .map((one) => ({ ...one, lens: { ...one.lens, labels: { Measure: { ...others["Measure"] } } } }));
  const known = knowing(here as never, snapshot)[0]?.lens.labels;
  expect([known?.["Resource"], known?.["Measure"]]).toEqual([Resource, others["Measure"]]);
  expect(knowing([], snapshot).map(({ title, asOf }) => [title, asOf])).toEqual(
    snapshot.datasets.map(({ title, asOf }) => [title, asOf]),
  );
});
