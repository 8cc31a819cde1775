import type { findEn } from "./find-en.ts";
import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "ja");

/** Words of finding on the canvas, in Japanese. */
export const findJa: typeof findEn = {
  find: "図の中を探す",
  place: "図にある名前・キー",
  none: "なし",
  found: (count) => `${n(count)}件`,
  at: (index, count) => `${n(count)}件中${n(index)}件目`,
  next: "次へ（Enter）",
  previous: "前へ（Shift Enter）",
  selectAll: "見つかったものをすべて選択",
  close: "閉じる（Esc）",
};
