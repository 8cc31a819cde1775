import { formatNumber } from "./format.ts";
import type { tableEn } from "./table-en.ts";

const n = (value: number) => formatNumber(value, "ja");

/** Words of the table twin in Japanese. */
export const tableJa: typeof tableEn = {
  filterAll: "行を絞り込む",
  filterHint: "すべての語を含む行。除く語は !語。数は >5、<=5、5..10",
  filter: "絞り込み",
  filterOf: (column) => `絞り込み：${column}`,
  columnFilters: "列ごとの絞り込み",
  shownOf: (shown, all) => `${n(all)}行中${n(shown)}行`,
  nothingPasses: "絞り込みに合う行がありません。",
  clearFilters: "絞り込みをやめる",
  hiddenShow: (hidden) => `非表示 ${n(hidden)}：表示する`,
  chooseColumns: "列",
  usualColumns: "はじめの列に戻す",
  reach: "1〜2歩で届くもの",
  reached: (kind) => `届く${kind}`,
  properties: "属性",
  sortHint: "並べ替え。Shiftで複数の列、Alt ← → で幅を変更",
  copy: "コピー",
  copyHint: (rows) => `${n(rows)}行を表計算用にコピー（Ctrl C）`,
  copied: (rows) => `${n(rows)}行をコピーしました`,
  saveCsv: (rows) => `${n(rows)}行をCSVで保存`,
  select: "選択",
  noEdges: "見えている関係がありません。",
};
