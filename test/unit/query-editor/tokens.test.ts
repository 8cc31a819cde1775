import fc from "fast-check";
import { expect, test } from "vitest";
import { parametersIn } from "../../../client/query/editing/parameters-in.ts";
import { statementAt, statementsOf } from "../../../client/query/editing/statements.ts";
import { isOpen, nameOf, tokenize, written } from "../../../client/query/editing/tokens.ts";

const signs = ["'", '"', "`", "$", "//", "/*", "*/", "\\", "\n", ";", " ", "a", "1", ".", "(", "é", "語", "𠮷"];
const cypher = fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((parts) => parts.join(""));

const kinds = (text: string) => tokenize(text).map(({ kind, text: piece }) => `${kind} ${piece}`);

test("tokens are the pieces of a text in order, with nothing but blanks between them", () => {
  fc.assert(
    fc.property(cypher, (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(text.slice(end, token.from).trim()).toBe("");
        expect(text.slice(token.from, token.to)).toBe(token.text);
        end = token.to;
      }
      expect(text.slice(end).trim()).toBe("");
    }),
  );
});

test("strings, comments, names in back-quotes, parameters and numbers are each one piece", () => {
  expect(kinds("MATCH (`a b`) /* $x */ WHERE n.x = 'it\\'s $y' AND 1.5e3 < $z // $q")).toEqual([
    ...[
      "word MATCH",
      "sign (",
      "quoted `a b`",
      "sign )",
      "comment /* $x */",
      "word WHERE",
      "word n",
      "sign .",
      "word x",
    ],
    ...["sign =", "string 'it\\'s $y'", "word AND", "number 1.5e3", "sign <", "parameter $z", "comment // $q"],
  ]);
});

test("a range of hops is two numbers and two dots", () => {
  expect(kinds("*1..5")).toEqual(["sign *", "number 1", "sign ..", "number 5"]);
});

test("what is not closed is open", () => {
  const open = ["'abc", "'abc\\'", '"', "`a", "`a``", "/* x", "/*/", "$`a"];
  const closed = ["'abc'", '""', "`a`", "`a```", "/* x */", "// x", "$`a`", "$a", "abc"];
  const isLastOpen = (text: string) => tokenize(text).map(isOpen).at(-1);
  expect(open.map(isLastOpen)).toEqual(open.map(() => true));
  expect(closed.map(isLastOpen)).toEqual(closed.map(() => false));
});

test("any name is read as it was written", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (name) => {
      const [token, ...others] = tokenize(written(name));
      expect([token && nameOf(token), others.length]).toEqual([name, 0]);
    }),
  );
});

test("parameters are named once each, and not within strings, comments and quoted names", () => {
  expect(parametersIn("WHERE a = $x OR b = '$no' OR c = $`my name` /* $no */ OR d = $x OR `$no` = $1 // $no")).toEqual([
    "x",
    "my name",
    "1",
  ]);
});

const text = "MATCH (a)\nRETURN a; // one; still\n\nRETURN ';' ;\n\n;  \n RETURN 3";
const pieces = statementsOf(text).map(({ from, to }) => text.slice(from, to));

test("semicolons part statements, but not those in strings and comments", () => {
  expect(pieces).toEqual(["MATCH (a)\nRETURN a", "// one; still\n\nRETURN ';'", "RETURN 3"]);
});

test("the statement at a place is the one around it, else the one before on its line, else the next", () => {
  const at = (offset: number) => {
    const found = statementAt(text, offset);
    return found && text.slice(found.from, found.to);
  };
  expect(at(0)).toBe(pieces[0]);
  expect(at(text.indexOf(";") + 1)).toBe(pieces[0]);
  expect(at(text.indexOf("';'"))).toBe(pieces[1]);
  expect(at(text.indexOf("' ;") + 3)).toBe(pieces[1]);
  expect(at(text.lastIndexOf(";") + 2)).toBe(pieces[2]);
  expect(at(text.length)).toBe(pieces[2]);
  expect([statementAt("", 0), statementAt(" ; // no\n", 4)]).toEqual([undefined, undefined]);
});
