import { formatNumber } from "./format.ts";
import type { StatesWords } from "./states.ts";

const n = (value: number) => formatNumber(value, "ja");

/** まれに表示される状態の言葉。 */
export const statesJa: StatesWords = {
  dismissCut: "閉じる",
  tryAgain: "もう一度",
  truncated: (shown, total) => `${n(total)}件のうち${n(shown)}件を表示しています。`,
  truncatedOf: (shown, total, name) => `${name}の隣${n(total)}件のうち${n(shown)}件を表示しています。`,
  showMore: (value) => `さらに${n(value)}件を表示`,
  truncatedRule: "つながりの多いものから並べています。",
  openAsTable: "表で開く",
  allHidden: "すべて隠れています",
  allHiddenHint: "絞り込みなどにより、見えるものがありません。",
  emptyTitle: "図はまだ空です",
  emptyHint: "名前で探すか、問いから始めてください。",
  emptyHintForeign: "名前で探して始めてください。",
};
