import type { shareEn } from "./share-en.ts";

/** Words of what leaves the page, or comes into it, in Japanese. */
export const shareJa: typeof shareEn = {
  copyLink: "リンクをコピー",
  linkCopied: "リンクをコピーしました",
  linkNotCopied: "ブラウザーがコピーを許可しませんでした。アドレスバーからコピーしてください。",
  snapshot: "スナップショット",
  present: "発表",
  more: "スナップショットとストーリー",
  save: "スナップショットを保存…",
  mine: "自分のスナップショット…",
  openFile: "スナップショットのファイルを開く…",
  story: "ストーリーを作る",
  export: "書き出し…",
  storyNamed: (title) => `ストーリー：${title}`,
  steps: (count) => `全${count}ステップ`,
};
