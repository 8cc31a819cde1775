import type { errorsEn } from "./errors-en.ts";

/** 何が起きたかと、次にすることを、エラーコードごとに。 */
export const errorsJa: typeof errorsEn = {
  network: { title: "サーバーから応答がありません。", next: "表示中の図はそのままです。自動でつなぎ直します。" },
  aborted: { title: "中止しました。", next: "図は元のままです。" },
  database_unavailable: {
    title: "データベースから応答がありません。",
    next: "表示中の図は残り、動かしたり絞り込んだりできます。検索と展開は復旧後に使えます。",
  },
  unknown: { title: "このページで問題が起きました。", next: "もう一度試すか、ページを再読み込みしてください。" },
};
