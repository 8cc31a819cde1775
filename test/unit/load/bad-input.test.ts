import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkDatasets } from "../../../server/load/check.ts";
import { createFaults, faultLine } from "../../../server/load/fault.ts";
import { type DatasetFiles, manifestText, removeDatasets, writeDataset } from "../../datasets.ts";

afterAll(removeDatasets);

const people = "id:ID(Person),name_ja,name_en,born:int\na,甲,A,1950\nb,乙,B,\n";
const knows = ":START_ID(Person),:END_ID(Person),:TYPE,since:date\na,b,KNOWS,2021-06-08\n";

/** The faults of a dataset as lines, the folder left out. */
async function faultsOf(files: DatasetFiles, more?: Record<string, unknown>): Promise<string[]> {
  return linesOf(await writeDataset("trial", files, more));
}

async function linesOf(folder: string): Promise<string[]> {
  const faults = createFaults();
  await checkDatasets([folder], faults);
  return faults.list.map((fault) => faultLine(fault).replaceAll(/\S*tsunagi-dataset-\w+\//g, ""));
}

test("a right dataset has no faults", async () => {
  expect(await faultsOf({ "people.csv": people, "knows.csv": knows })).toEqual([]);
});

test.each<[what: string, files: DatasetFiles, faults: string[]]>([
  [
    "a missing header of nodes",
    { "people.csv": "a,甲,A,1950\n" },
    [
      "people.csv:1: The header is missing or has no id column: the first line of a node file has one such as id:ID(Measure).",
    ],
  ],
  [
    "an incomplete header of relationships",
    { "people.csv": people, "knows.csv": ":START_ID(Person),:END_ID(Person)\na,b\n" },
    [
      "knows.csv:1: The header is missing or incomplete: the first line of a relationship file has :START_ID(Label), :END_ID(Label) and :TYPE.",
    ],
  ],
  [
    "an unknown column",
    { "people.csv": "id:ID(Person),:BORN\na,1\n" },
    ['people.csv:1:2: ":BORN" is no column the loader knows: write :ID, :LABEL, :START_ID, :END_ID, :TYPE or :IGNORE.'],
  ],
  [
    "an unknown type",
    { "people.csv": "id:ID(Person),born:integer\na,1\n" },
    [
      'people.csv:1:2: "born" has the unknown type "integer": write one of string, byte, short, int, long, float, double, boolean, char, point, date, localtime, time, localdatetime, datetime, duration, with [] for a list.',
    ],
  ],
  [
    "an id column without a space",
    { "people.csv": "id:ID,name_ja\na,甲\n" },
    ['people.csv:1:1: "id:ID" names no ID space: write id:ID(Label), the label of the nodes.'],
  ],
  [
    "a column twice",
    { "people.csv": "id:ID(Person),born:int,born\na,1,1\n" },
    ['people.csv:1:3: "born" says the same as column 2: leave one of them out.'],
  ],
  [
    "a name of our bookkeeping",
    { "people.csv": "id:ID(Person),_tsunagi_datasets\na,1\n" },
    ['people.csv:1:2: "_tsunagi_datasets" is a name the loader keeps for itself: choose another.'],
  ],
  [
    "a duplicate key",
    { "people.csv": `${people}a,丙,C,\n` },
    ['people.csv:4:1: Person "a" is there already, in people.csv:2: ids are given once.'],
  ],
  [
    "a relationship twice",
    { "people.csv": people, "knows.csv": `${knows}a,b,KNOWS,\n` },
    [
      'knows.csv:3:1: This KNOWS from "a" to "b" is there already, in knows.csv:2: parallel ones carry an id:string each.',
    ],
  ],
  [
    "dangling references",
    { "people.csv": people, "knows.csv": `${knows}a,x,KNOWS,\ny,b,KNOWS,\n` },
    [
      'knows.csv:3:2: There is no Person with the id "x": add its row to a node file or correct the id.',
      'knows.csv:4:1: There is no Person with the id "y": add its row to a node file or correct the id.',
    ],
  ],
  [
    "an unknown ID space",
    { "people.csv": people, "knows.csv": ":START_ID(Person),:END_ID(Cat),:TYPE\na,b,KNOWS\n" },
    ['knows.csv:1: No node file of this dataset has the ID space "Cat": known are Person.'],
  ],
  [
    "bad numbers, dates and booleans, all at once",
    {
      "people.csv":
        'id:ID(Person),n:int,x:double,b:boolean,d:date\na,1.5,"1,000",yes,2021-02-30\nb,2147483648,W,true,\nc,1,NaN,,\n',
    },
    [
      'people.csv:2:2 n: "1.5" is not a value of type int: write a whole number such as 17 (up to 2147483647, else long), or leave it empty.',
      'people.csv:2:3 x: "1,000" is not a value of type double: write a number such as 17000000000 or 0.85, without commas, or leave it empty.',
      'people.csv:2:4 b: "yes" is not a value of type boolean: write true or false, or leave it empty.',
      'people.csv:2:5 d: "2021-02-30" is not a value of type date: write a date such as 2021-06-08, or leave it empty.',
      'people.csv:3:2 n: "2147483648" is not a value of type int: write a whole number such as 17 (up to 2147483647, else long), or leave it empty.',
      'people.csv:3:3 x: "W" is not a value of type double: write a number such as 17000000000 or 0.85, or leave it empty.',
      'people.csv:4:3 x: "NaN" is not a value of type double: write a number such as 17000000000 or 0.85, or leave it empty.',
    ],
  ],
  [
    "a row with too many values and one with too few",
    { "people.csv": "id:ID(Person),n:int\na,1,2\nb\n" },
    [
      "people.csv:2:3: The row has 3 values, the header 2: values with a comma stand in quotes.",
      "people.csv:3:2: The row has 1 values, the header 2: values with a comma stand in quotes.",
    ],
  ],
  [
    "Shift_JIS given as UTF-8",
    {
      "people.csv": Buffer.concat([
        Buffer.from("id:ID(Person),name\na,A\nb,"),
        Buffer.from([0x93, 0xfa, 0x96, 0x7b, 10]),
      ]),
    },
    ["people.csv:3: This is not UTF-8 but looks like Shift_JIS: save the file as UTF-8."],
  ],
  [
    "UTF-16",
    { "people.csv": Buffer.from("\ufeffid:ID(Person)\na\n", "utf16le") },
    ["people.csv:1: This is not UTF-8 but looks like UTF-16: save the file as UTF-8."],
  ],
  [
    "a lone quote within a value",
    { "people.csv": 'id:ID(Person),name\na,5" pipe\nb,"x"y\n' },
    [
      'people.csv:2: A lone quote: a " within a value is written "" and the whole value stands in quotes.',
      'people.csv:3: A lone quote: a " within a value is written "" and the whole value stands in quotes.',
    ],
  ],
  [
    "a quote that is never closed",
    { "people.csv": 'id:ID(Person),name\na,A\nb,"B\nc,C\n' },
    [
      'people.csv:3: A quote that is opened on this row or below is never closed: a " within a value is written "" and the value stands in quotes.',
    ],
  ],
  [
    "an empty file",
    { "people.csv": "" },
    ["people.csv: The file is empty: its first line is a header such as id:ID(Label),name_ja,name_en."],
  ],
  [
    "a line without an end",
    { "people.csv": `id:ID(Person),name\na,A\nb,${"x".repeat(9_000_000)}\nc,C\n` },
    ["people.csv:3: A row is longer than 4 MB: is a line break or a closing quote missing?"],
  ],
  [
    "one language only",
    { "people.csv": "id:ID(Person),name_ja,name_en\na,甲,\nb,,\n" },
    [
      "people.csv:2:3 name_en: name_en is missing: it is given in Japanese and in English.",
      "people.csv:3:2 name_ja: name_ja is missing: it is given in Japanese and in English.",
    ],
  ],
  [
    "places after quoted line breaks, CRLF and a BOM",
    { "people.csv": '\ufeffid:ID(Person),note,n:int\r\na,"one\r\ntwo",1\r\n\r\nb,"three\nfour",x\r\n' },
    [
      'people.csv:5:3 n: "x" is not a value of type int: write a whole number such as 17 (up to 2147483647, else long), or leave it empty.',
    ],
  ],
])("%s is told with its place", async (_, files, faults) => {
  expect(await faultsOf(files)).toEqual(faults);
});

const documents = "id:ID(Document),name_ja,name_en\ntable,表,Table\nother,他,Other\n";
const from =
  ":START_ID(Document),:END_ID(Document),:TYPE,basis,source,quote,quote_start:int,quote_end:int,confidence:double";
const sound = "start,end,kind,node\n0,3,word,\n3,6,noise,Document:table\n";

test.each<[what: string, files: DatasetFiles, faults: string[]]>([
  ["a quote at its offsets", { "from.csv": `${from}\ntable,other,FROM,source,Document:table,いろ,0,2,\n` }, []],
  [
    "a quote beside its offsets",
    { "from.csv": `${from}\ntable,other,FROM,source,Document:table,はに,0,2,\n` },
    ['from.csv:2:7 quote_start: The quote "はに" does not stand at 0 to 2: the words stand at 2 to 4.'],
  ],
  [
    "a quote that the text does not have",
    { "from.csv": `${from}\ntable,other,FROM,inferred,Document:table,無い,0,2,0.5\n` },
    ['from.csv:2:7 quote_start: The quote "無い" does not stand at 0 to 2: the text does not have these words.'],
  ],
  [
    "provenance that is not right",
    {
      "from.csv": `${from}\ntable,other,FROM,guess,Document:none,,,,\nother,table,FROM,inferred,,,,,\ntable,table,FROM,source,Document:table,,,,1.5\n`,
    },
    [
      'from.csv:2:4 basis: "guess" is no basis: write one of source, heading, inferred, external.',
      'from.csv:2:5 source: There is no node "Document:none": write the key of a document of this dataset such as Document:table.',
      "from.csv:3:9 confidence: What is inferred has a confidence from 0 to 1.",
      "from.csv:3:5 source: The source is missing: write the key of a document such as Document:table.",
      'from.csv:4:9 confidence: "1.5" is no confidence: write a number from 0 to 1.',
      "from.csv:4:6 quote: The quote is missing: Document:table has a text, so the words and their offsets are given.",
    ],
  ],
  [
    "segments that do not tile the text",
    { "segments.csv": "start,end,kind,node\n0,2,word,\n3,5,,Document:none\n4,9,word,\n" },
    [
      "segments.csv:3:1 start: Characters 2 to 3 belong to no segment: begin at 2.",
      "segments.csv:3:3 kind: The kind is missing: write one such as measure, heading or noise.",
      'segments.csv:3:4 node: There is no node "Document:none" in this dataset.',
      "segments.csv:4:1 start: Characters 4 to 5 belong to two segments: begin at 5.",
      "segments.csv:4:2 end: The text has only 6 characters.",
    ],
  ],
  [
    "segments that end before the text",
    { "segments.csv": "start,end,kind,node\n0,5,word,\n" },
    ["segments.csv: Characters 5 to 6 belong to no segment."],
  ],
  [
    "an unknown column of segments",
    { "segments.csv": "start,end,sort,node\n0,6,word,\n" },
    ['segments.csv:1:3: "sort" is an unknown column: write start,end,kind,node.'],
  ],
])("with a source text, %s is checked", async (_, files, faults) => {
  const tables = { "documents.csv": documents, ...("from.csv" in files ? files : {}) };
  const more = { texts: [{ document: "Document:table", file: "source.txt", segments: "segments.csv" }] };
  const all = { ...tables, "source.txt": "いろはにほへ", "segments.csv": sound, ...files };
  expect(await faultsOf({ "dataset.yaml": manifestText("trial", tables, more), ...all })).toEqual(faults);
});

test("a folder that is not a dataset, a file, and nothing at all are told apart", async () => {
  const folder = await writeDataset("trial", {});
  await writeFile(join(folder, "x.txt"), "");
  const faults = createFaults();
  await checkDatasets([join(folder, "none"), join(folder, "x.txt"), join(import.meta.dirname)], faults);
  expect(faults.list.map(({ message }) => message)).toEqual([
    "There is no such folder.",
    "This is not a folder: give the folder of a dataset, with a dataset.yaml in it.",
    "This folder is not a dataset: it has no dataset.yaml (id, version, title, as_of, licence, nodes, relationships).",
  ]);
});

test("a dataset.yaml is told with line and column, all faults at once", async () => {
  const yaml = [
    "id: My Data",
    "version: 1.0",
    "title: { ja: 題, en: Title }",
    "as_of: yesterday",
    "licence: none",
    "nodes: [../people.csv, /etc/passwd]",
    "colour: red",
  ].join("\n");
  expect(await faultsOf({ "dataset.yaml": yaml })).toEqual([
    "dataset.yaml:1:1 id: small letters, digits and hyphens such as my-data-2026",
    "dataset.yaml:2:1 version: Invalid input: expected string, received number",
    "dataset.yaml:4:1 as_of: a date such as 2026-02-06",
    "dataset.yaml:6:9 nodes.0: must be a file within the folder of the dataset: no .., no absolute path",
    "dataset.yaml:6:24 nodes.1: must be a file within the folder of the dataset: no .., no absolute path",
    'dataset.yaml:1:1: Unrecognized key: "colour"',
  ]);
});

test("a file that is missing, named twice or a link out of the folder is refused", async () => {
  const files = { "people.csv": people };
  const folder = await writeDataset("trial", files, { nodes: ["people.csv", "people.csv", "none.csv", "link.csv"] });
  await symlink("/etc/hostname", join(folder, "link.csv"));
  expect((await linesOf(folder)).slice(0, 3)).toEqual([
    'dataset.yaml:1:122 nodes.1: "people.csv" is named twice.',
    'dataset.yaml:1:135 nodes.2: "none.csv" is not in the folder.',
    'dataset.yaml:1:146 nodes.3: "link.csv" lies outside the folder of the dataset.',
  ]);
});
