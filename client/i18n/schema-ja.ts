import { formatNumber } from "./format.ts";
import type { schemaEn } from "./schema-en.ts";

const n = (value: number) => formatNumber(value, "ja");

/** Words of the schema drawer in Japanese. */
export const schemaJa: typeof schemaEn = {
  schema: "スキーマ",
  find: "ラベル・関係・属性を探す",
  labels: (value) => `ラベル ${n(value)}種類`,
  types: (value) => `関係 ${n(value)}種類`,
  totals: (nodes, edges) => `データベースにノード${n(nodes)}個、関係${n(edges)}本`,
  hint: "ラベルか関係を選ぶと、属性とつながる先が見え、グラフの絞り込みや見本の読み込みができます。",
  picture: "ラベルとそのつながり",
  leftOut: (drawn, all) => `${n(all)}種類のうち多い順に${n(drawn)}種類を描いています。一覧にはすべてあります。`,
  noMatch: "その名前のものはスキーマにありません。",
  label: "ラベル",
  type: "関係の種類",
  inDatabase: (value) => `データベースに${n(value)}`,
  onCanvas: (value) => `グラフに${n(value)}`,
  filterOut: "除く",
  filterIn: "また表示する",
  only: "これだけ表示",
  load: (value, all) => `${n(all)}のうち${n(value)}を読み込む`,
  loadMore: (value) => `あと${n(value)}を読み込む`,
  allHere: "すべてグラフにあります",
  loaded: (value, all, name) => `${name}：${n(all)}のうち${n(value)}を読み込みました`,
  nothingMore: (name) => `${name}：読み込むものはもうありません`,
  properties: "属性",
  noProperties: "属性はありません。",
  unique: "一意",
  filled: (percent) => `記入率 ${n(percent)} %`,
  property: "属性",
  valueTypes: "型",
  fill: "記入率",
  joins: "つながり",
  noJoins: "関係はありません。",
  anyLabel: "（ラベルなし）",
};
