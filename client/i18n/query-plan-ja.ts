import { formatNumber } from "./format.ts";
import type { queryPlanEn } from "./query-plan-en.ts";

const n = (value: number) => formatNumber(value, "ja");
const percent = (share: number) => `${n(Math.round(share * 100))}%`;

/** Words of plans in Japanese. */
export const queryPlanJa: typeof queryPlanEn = {
  explain: "計画を見る",
  profile: "実行して測る",
  profileRuns:
    "「実行して測る」はクエリを実行し、各段の仕事を数えます。データは変わりませんが、実行と同じだけ時間がかかります。",
  explainHint: "「計画を見る」は、クエリを実行せずに、データベースが何をするかを示します。",
  none: "実行計画はまだありません。",
  keep: "比べるために残す",
  kept: "残した計画",
  letGo: "比較をやめる",
  copy: "文字でコピー",
  copied: "計画をコピーしました",
  tree: "実行計画、最後の段から",
  zoomIn: "拡大",
  zoomOut: "縮小",
  reads: "読み取りのみ",
  type: (type) => `種別 ${type}`,
  operators: (value) => `${n(value)}段`,
  dbHits: (value) => `DBヒット${n(value)}`,
  rows: (value) => `${n(value)}行`,
  ms: (value) => `${n(Math.round(value))}ミリ秒`,
  estimated: (value) => `見込み ${n(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))}行`,
  dearest: (share) => `最も重い：DBヒットの${percent(share)}`,
  dearestGuess: (share) => `見込みの行が最多：${percent(share)}`,
  over: (factor) => `見込みの${n(factor)}分の1`,
  under: (factor) => `見込みの${n(factor)}倍`,
  compared: "二つの計画の比較",
  step: "段",
  before: "残した計画",
  after: "今の計画",
  hits: "DBヒット",
  rowsHead: "行",
  change: "差",
  onlyBefore: "残した計画だけ",
  onlyAfter: "今の計画だけ",
  same: "同じ",
  total: "合計",
  expectedHead: "見込みの行",
  times: (factor) => `×${n(factor >= 10 ? Math.round(factor) : Math.round(factor * 100) / 100)}`,
  keptQuery: "残したクエリ",
};
