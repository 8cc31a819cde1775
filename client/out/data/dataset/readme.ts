import type { Snapshot } from "../../../../snapshot/schema.ts";
import { aboutOf } from "../about.ts";

/** What the archive is and how it is loaded, in both languages. */
export function readme(snapshot: Snapshot): string {
  const facts = (language: "ja" | "en") => aboutOf(snapshot, language).map(([name, text]) => `${name}: ${text}`);
  return [...facts("en"), "", ...english, "", "----", "", ...facts("ja"), "", ...japanese, ""].join("\r\n");
}

const english = [
  "This is a dataset of Tsunagi. Unpack it into a folder, then:",
  "",
  "  npm run check:data -- FOLDER",
  "  npm run load -- FOLDER",
  "",
  "Tables have the headers of neo4j-admin database import and are UTF-8. Cells are exact: a cell that begins with =, +, - or @",
  "is data. In a spreadsheet import them as text; do not open them by a double click.",
  "What no column can hold stands as JSON in the column kept_as_json: empty texts, lists with a semicolon in them, bytes,",
  "numbers that are none, texts in one language only, offsets of quotes whose text is not here.",
  "Texts have only the passages that the snapshot kept, at their offsets; blanks (kind left_out) stand for the rest.",
  "Whole numbers are integers unless another value of the same property is a fraction. Positions and steps are not here.",
];

const japanese = [
  "これは Tsunagi のデータセットです。フォルダーに展開してから、次のように読み込みます。",
  "",
  "  npm run check:data -- フォルダー",
  "  npm run load -- フォルダー",
  "",
  "表の見出しは neo4j-admin database import の形式、文字コードは UTF-8 です。値は元のままです。= + - @ で始まる値もデータです。",
  "表計算ソフトでは、ダブルクリックで開かずに、文字列として取り込んでください。",
  "列に入らない値（空の文字列、; を含むリスト、バイト列、数でない数、片方の言語だけの文、原文のない引用の位置）は、",
  "kept_as_json の列に JSON で入っています。",
  "原文はスナップショットにある箇所だけが元の位置に入っています。残りは空白（種類は left_out）です。",
  "同じ項目に小数がなければ、整数は整数型になります。位置と手順は含みません。",
];
