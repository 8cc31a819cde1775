import fc from "fast-check";
import { expect, test } from "vitest";
import { type Place, placeAt } from "../../../client/editor/completion/place.ts";
import { pieces } from "./pieces.ts";

/** What can stand at the `|` of a text, from where, and of what. */
function at(marked: string): string {
  const caret = marked.indexOf("|");
  const text = marked.replace("|", "");
  const place: Place = placeAt(text, caret);
  const typed = text.slice(place.from, caret);
  const more = "of" in place ? ("variable" in place.of ? place.of.variable : place.of.pattern.names.join()) : "";
  const rest =
    "before" in place ? place.before : "property" in place ? place.property : "variable" in place ? place.variable : "";
  return [place.what, typed, more, rest].filter(Boolean).join(" ");
}

test.each([
  ["|", "any"],
  ["MA|", "any MA"],
  ["MATCH |", "node"],
  ["MATCH (a:Agency), |", "node"],
  ["MATCH (|", "inside"],
  ["MATCH (m:|)", "label"],
  ["MATCH (m:Mea|)", "label Mea"],
  ["MATCH (m:Old&Me|", "label Me"],
  ["MATCH (m:Measure)-[:|]", "type"],
  ["MATCH (m:Measure)-[r:INV|", "type INV"],
  ["MATCH (m:Measure)|", "path"],
  ["MATCH (m:Measure)<-|", "path <-"],
  ["MATCH (m:Measure {|", "property Measure"],
  ["MATCH (m:Measure {status: 'rec|'", "value 'rec Measure status"],
  ["MATCH (m:Measure) WHERE m.|", "property m"],
  ["MATCH (m:Measure) WHERE m.`st|", "property `st m"],
  ["MATCH (m:Measure) WHERE m.status = '|' RETURN m", "value ' m status"],
  ["MATCH (m) WHERE m.status IN ['a', '|", "value ' m status"],
  ["MATCH (m) WHERE m.name STARTS WITH '|", "value ' m name"],
  ["MATCH (m) WHERE m:|", "labelOf m"],
  ["MATCH (m) WHERE EXISTS { |", "node"],
  ["MATCH (m) WHERE EXISTS { (m)-[:|", "type"],
  ["RETURN m {.|", "property m"],
  ["RETURN date.tr|", "member tr date."],
  ["CALL db.index.full|", "member full db.index."],
  ["RETURN $|", "parameter $"],
  ["RETURN $na|", "parameter $na"],
  ["RETURN 'no|", "nothing 'no"],
  ["RETURN 1 // no|", "nothing"],
  ["RETURN 12|", "nothing"],
])("at %s stands %s", (text, expected) => {
  expect(at(text)).toBe(expected);
});

test("every place of any text has something to say", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces, ">", "<", "=", ",", "$", "IN", "EXISTS"), { maxLength: 20 }),
      fc.nat(60),
      (parts, offset) => {
        const text = parts.join("");
        const caret = Math.min(offset, text.length);
        expect(placeAt(text, caret).from).toBeLessThanOrEqual(caret);
      },
    ),
  );
});
