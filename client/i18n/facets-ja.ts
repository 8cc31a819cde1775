import type { facetsEn } from "./facets-en.ts";
import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "ja");

/** 金額の後に付く語。 */
const after = new Set(["超", "以上", "以下", "未満", "程度", "強", "弱", "余り"]);

const said = ([nodes = 0, edges = 0, along = 0]: number[]) => {
  const own = [...(nodes > 0 ? [`${n(nodes)}ノード`] : []), ...(edges > 0 ? [`${n(edges)}関係`] : [])].join("・");
  if (along === 0) return own || "ほかになし";
  return own === "" ? `${n(along)}関係` : `${own}と、それに伴う${n(along)}関係`;
};

/** Words of filters, totals and the timeline in Japanese. */
export const facetsJa: typeof facetsEn = {
  moreProperties: "そのほかの属性",
  properties: "属性で絞り込み",
  values: (value) => `${n(value)}種類`,
  without: "値なし",
  allValues: (value) => `${n(value)}種類すべて`,
  fewerValues: "少なく表示",
  clear: "この絞り込みを解除",
  filtered: "絞り込み中",
  years: "年と日付",
  group: (kind, group) => `${group}別の${kind}`,
  ofKind: (property, kind) => `${property}（${kind}）`,
  from: "から",
  to: "まで",
  lowest: "下限",
  highest: "上限",
  logScale: "棒は10の累乗、またはその一部を表します。",
  bar: (from, to, shown, hidden) => `${from}〜${to}：表示${n(shown)}${hidden > 0 ? `、非表示${n(hidden)}` : ""}`,
  range: (from, to) => `${from}〜${to}`,
  atLeast: (from) => `${from}以上`,
  atMost: (to) => `${to}以下`,
  not: (values) => `${values}以外`,
  onlyValues: (values) => `${values}のみ`,
  colon: "：",

  totals: "表示中の金額（性質別）",
  totalsOfSelected: "性質ごとの合計（性質をまたがない）",
  neverSummed: "合算は同じ性質の中だけで、性質をまたいでは合算しません。",
  sumAs: (sum, word) => (after.has(word) ? sum + word : word + sum),
  amounts: (value) => `${n(value)}件`,
  qualified: (value, word) => `${word} ${n(value)}`,
  noFigure: (value) => `金額の記載なし ${n(value)}`,
  noTotal: "金額の記載なし",

  hiddenSum: (nodes, edges) => said([nodes, edges]),
  hiddenCount: (nodes, edges, along) => said([nodes, edges, along]),
  hiddenTwice: (value) => `ほか${n(value)}件は別の行に計上`,
  byHand: "個別に隠したもの",
  showOne: (name) => `${name}を表示`,
  showByHand: "個別に隠したものをすべて表示",
  moreByHand: (value) => `ほか${n(value)}件`,
  hiddenBy: (value) => `非表示 ${n(value)}`,
  clearAll: "絞り込みをすべて解除",

  onlySource: "原文にあるものだけ",
  onlyKind: (name) => `この種類だけ：${name}`,
  filterKind: (name) => `この種類を除く：${name}`,
  openTimeline: "年表を開く",
  clearTime: "期間の絞り込みを解除",

  timeline: "年表",
  dated: (value) => `日付 ${n(value)}`,
  undated: (value) => `同じ種類で日付のないもの ${n(value)}`,
  zoomIn: "時間軸を拡大",
  zoomOut: "時間軸を縮小",
  fitTime: "全期間を表示",
  earlier: "前へ",
  later: "後へ",
  brushHint: "時間軸をドラッグすると期間で絞り込みます。",
  rangeFrom: "開始",
  rangeTo: "終了",
  clearRange: "期間の絞り込みを解除",
  clusterOf: (value, from, to) => `${from}〜${to}に${n(value)}件。押すと拡大`,
  lanes: "種類ごとの日付",
  markKeys: "← → 時間順 · ↑ ↓ 種類 · Enter 選択",
  noDates: "この図には日付のあるものがありません",
  noDatesHint: "データベースで日付をもつ種類：",
  noDatesAnywhere: "このデータベースには日付や年をもつ種類がありません。",
  showThese: (value) => `${n(value)}件を表示`,
};
