import fc from "fast-check";
import { expect, test } from "vitest";
import { boxOf, overlap } from "../../../client/graph/boxes.ts";
import { placeOfNote, readTexts } from "../../../client/graph/note-places.ts";
import { newNote, removeNote, saveNote } from "../../../client/graph/notes.ts";
import { type Note, noteWidth } from "../../../client/graph/parts.ts";
import { readParts } from "../../../client/graph/parts-read.ts";
import { tellParts } from "../../../client/graph/parts-told.ts";
import { open } from "./opened.ts";

const lithium = "Resource:lithium";

test("a note is kept, changed, moved and deleted, each as one step that undo takes back", async () => {
  const { explorer } = open();
  const { desk } = explorer;
  const notes = () => explorer.state.value.notes.map(({ text, at }) => `${text} ${at.x}`);
  await explorer.openAround(lithium);
  const note: Note = { id: "n1", text: " First \n", at: { x: 1, y: 2 } };
  saveNote(desk, note);
  saveNote(desk, { ...note, text: "First" });
  saveNote(desk, { ...note, text: "Second" });
  saveNote(desk, { ...note, text: "Second", at: { x: 9, y: 2 } });
  removeNote(desk, { ...note, text: "Second", at: { x: 9, y: 2 } });
  saveNote(desk, { ...note, id: "n2", text: "  " });
  expect(explorer.steps.map(({ doing }) => doing.with?.["act"])).toEqual(["added", "changed", "moved", "removed"]);
  const seen = [notes()];
  for (let step = 0; step < 4; step++) {
    explorer.undo();
    seen.push(notes());
  }
  expect(seen).toEqual([[], ["Second 9"], ["Second 1"], ["First 1"], []]);
});

test("a new note covers no node, and a bound one goes with its node and out of sight with it", async () => {
  const { explorer, cy } = open();
  const { desk } = explorer;
  await explorer.openAround(lithium);
  for (const of of [undefined, lithium]) {
    const note = newNote(desk, of);
    const at = placeOfNote(desk.stage, note) ?? { x: 0, y: 0 };
    const box = { left: at.x, top: at.y, right: at.x + noteWidth.usual, bottom: at.y + 76 };
    const covered = desk.stage
      .nodes()
      .filter((ele) => overlap(box, boxOf(ele.data("look"), ele.position(), desk.stage.measure)));
    expect([note.of, covered.map((ele) => ele.id())]).toEqual([of, []]);
  }
  const note: Note = { id: "n1", text: "x", of: lithium, at: { x: 10, y: 20 } };
  cy.getElementById(lithium).position({ x: 100, y: 100 });
  expect(placeOfNote(desk.stage, note)).toEqual({ x: 110, y: 120 });
  explorer.hide(lithium);
  expect(placeOfNote(desk.stage, note)).toBeUndefined();
});

test("an address brings notes back as they were, whatever their words and keys", () => {
  const whole = fc.integer({ min: -99_999, max: 99_999 });
  const text = fc.string({ minLength: 1, unit: "binary" });
  const note = fc.record(
    { text, at: fc.record({ x: whole, y: whole }), of: text, width: fc.integer({ min: 80, max: 480 }) },
    { requiredKeys: ["text", "at"] },
  );
  fc.assert(
    fc.property(fc.array(note, { minLength: 1, maxLength: 4 }), (parts) => {
      const notes = parts.map((one, index) => ({ id: `n${index + 1}`, ...one }));
      expect(readParts(tellParts({ notes }))).toEqual({ notes });
    }),
  );
});

test("notes are read whole; of hundreds of long ones the last ones are read from their beginning", () => {
  const note = (length: number) => ({ id: "n", at: { x: 0, y: 0 }, text: "x".repeat(length) });
  const lengths = (count: number, length: number) =>
    readTexts(Array.from({ length: count }, () => note(length))).map((text) => text.length);
  expect(lengths(30, 2000)).toEqual(Array.from({ length: 30 }, () => 2000));
  expect(lengths(500, 100)).toEqual(Array.from({ length: 500 }, () => 100));
  const many = lengths(500, 2000);
  expect([many[0], many.at(-1)]).toEqual([2000, 151]);
  expect(many.reduce((sum, one) => sum + one, 0)).toBeLessThan(135_000);
});
