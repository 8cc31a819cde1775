import type { compareEn } from "./compare-en.ts";
import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "ja");

/** Words of comparing snapshots, in Japanese. */
export const compareJa: typeof compareEn = {
  title: "比較",
  close: "比較を終える",
  hint: "Escapeで元の図に戻ります。矢印キーで一覧をたどれます。",
  before: (title, date) => `「${title}」（${date}保存）`,
  now: "今のグラフとの比較",
  with: (title, date) => `「${title}」（${date}保存）との比較`,
  untitled: "無題",
  kinds: { added: "追加", removed: "削除", changed: "変更" },
  same: "違いはありません。保存時のままです。",
  sums: (added, removed, changed) => `追加${n(added)}・削除${n(removed)}・変更${n(changed)}`,
  relationship: (source, type, target) => `${source} – ${type} – ${target}`,
  property: "属性",
  was: "前",
  is: "後",
  labels: "ラベル",
  none: "–",
  more: (value) => `ほか${n(value)}件`,
  notDrawn: "図にはありません",
  failed: (value) => `${n(value)}件のクエリを再実行できませんでした。その分の追加は分かりません。`,
  unsure: (value) => `${n(value)}ノードはデータベースの内部IDしか持たないため、比較していません。`,
  cut: "新しいものはほかにもあります。",
};
