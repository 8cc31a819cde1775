import { ChangeSet, Text } from "@codemirror/state";
import { Decoration, type DecorationSet } from "@codemirror/view";
import fc from "fast-check";
import { expect, test } from "vitest";
import { recolour, toMarks } from "../../../client/editor/colours/colours.ts";
import { localColours } from "../../../client/editor/colours/local.ts";
import { placeAfter } from "../../../client/editor/lay-out.ts";

const coloured = (text: string) => localColours(text).map(({ from, to, what }) => `${text.slice(from, to)} ${what}`);

function seen(set: DecorationSet, text: Text): string[] {
  const found: string[] = [];
  set.between(0, text.length, (from, to, { spec }) => {
    found.push(`${text.sliceString(from, to)} ${String(spec["class"]).slice(4)}`);
  });
  return found;
}

test("tokens alone tell keywords, labels, properties, functions and values apart", () => {
  expect(
    coloured("MATCH (m:Measure) WHERE m.end = $x AND NOT exists(m.y) RETURN count(m) AS count, 'a', 1, true // z"),
  ).toEqual([
    ...[
      "MATCH keyword",
      "Measure label",
      "WHERE keyword",
      "end property",
      "$x paramValue",
      "AND keyword",
      "NOT keyword",
    ],
    ...["exists keyword", "y property", "RETURN keyword", "count keyword", "AS keyword", "count keyword"],
    ...["'a' stringLiteral", "1 numberLiteral", "true booleanLiteral", "// z comment"],
  ]);
});

test("colours move with a change, and only the lines it touches are coloured anew", () => {
  const before = Text.of(["MATCH (m)", "RETURN m"]);
  // The grammar knows better than the tokens: what it says of an untouched line stays.
  const old = Decoration.set(
    toMarks(
      [
        { from: 7, to: 8, what: "label" },
        { from: 10, to: 16, what: "keyword" },
      ],
      before.length,
    ),
  );
  const changes = ChangeSet.of({ from: 10, insert: "WHERE m.x = 1\n" }, before.length);
  const after = changes.apply(before);
  expect(seen(recolour(old, changes, after), after)).toEqual([
    "m label",
    "WHERE keyword",
    "x property",
    "1 number",
    "RETURN keyword",
  ]);
});

test("after any change the colours lie within the text and in order", () => {
  const piece = fc.constantFrom("MATCH ", "(m:A)", "'", "\n", "/*", "*/", "$p ", "m.x", "1", " ");
  const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (first, inserted, a, b) => {
      const before = Text.of(first.split("\n"));
      const [from, to] = [a % (first.length + 1), b % (first.length + 1)].sort((x, y) => x - y);
      const changes = ChangeSet.of({ from: from ?? 0, to: to ?? 0, insert: inserted }, first.length);
      const after = changes.apply(before);
      const set = recolour(Decoration.set(toMarks(localColours(first), first.length)), changes, after);
      let last = 0;
      set.between(0, after.length, (start, end) => {
        expect([start >= last, end <= after.length]).toEqual([true, true]);
        last = start;
      });
    }),
  );
});

test("the caret stays behind the same sign when blanks change", () => {
  expect([
    placeAfter("MATCH (m)\nRETURN m", 8),
    placeAfter("a  b", 1),
    placeAfter("a b", 2),
    placeAfter("ab", 9),
  ]).toEqual([9, 1, 3, 2]);
});
