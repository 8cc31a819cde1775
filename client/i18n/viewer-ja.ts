import { formatNumber } from "./format.ts";
import type { viewerEn } from "./viewer-en.ts";

const n = (value: number) => formatNumber(value, "ja");

/** Words of the page of a snapshot, in Japanese. */
export const viewerJa: typeof viewerEn = {
  untitled: "無題のスナップショット",
  asOf: (date) => `${date}時点`,
  dataAsOf: (dates) => `データ: ${dates}時点`,
  savedOn: (date) => `${date}に保存`,
  frozenHint: "保存した時のままの図です。データが変わっても、この図は変わりません。",
  about: "この図について",
  openAbout: "凡例と出典",
  closeAbout: "凡例と出典を閉じる",
  sources: "もとのデータ",
  version: (version) => `版 ${version}`,
  licence: (licence) => `利用条件: ${licence}`,
  by: (author) => `作成: ${author}`,
  source: "出典",

  openInExplorer: "エクスプローラーで開く",
  copyLink: "リンクをコピー",
  linkCopied: "リンクをコピーしました",
  linkNotCopied: "ブラウザーがコピーを許可しませんでした。アドレスバーからコピーしてください。",
  export: "書き出す",
  print: "印刷",
  preparingPrint: "印刷の準備をしています…",
  table: "表",
  present: "発表",
  more: "その他",
  back: "保存時の図に戻す",
  tools: "操作",

  skip: "図へ移動",
  canvasHelp:
    "矢印キーでノードからノードへ、角括弧キーで関係に沿って移動、Enterで詳細へ、Escapeで選択を解除、プラス・マイナス・0で拡大縮小。同じ内容は表でも読めます。",
  takeHold: "図をクリックするか、Ctrlを押しながらホイールを回すと、拡大・縮小できます。",
  takeHoldMac: "図をクリックするか、⌘を押しながらスクロールすると、拡大・縮小できます。",

  stepOf: (step, all) => `${n(step)} / ${n(all)}`,
  previous: "前のステップ",
  next: "次のステップ",
  story: "ストーリー",
  readStep: "説明を読む",
  hideStep: "説明を閉じる",
  openPage: "ページを開く",

  loading: "スナップショットを開いています…",
  failures: {
    unknown: {
      title: "ここにスナップショットはありません。",
      next: "削除されたか、リンクが途中で切れています。リンクを確かめるか、送り主に尋ねてください。",
    },
    damaged: {
      title: "このスナップショットは壊れています。",
      next: "保存された内容と一致しないため、何も表示しません。作成者に別の写しを頼んでください。",
    },
    newer: {
      title: "このスナップショットは、より新しいTsunagiで作られています。",
      next: "新しい版で開くか、サーバーの管理者に更新を頼んでください。",
    },
    network: {
      title: "サーバーから応答がありません。",
      next: "接続を確かめてください。つながると、自動で開き直します。",
    },
    busy: {
      title: "短い時間に要求が集中しました。",
      next: "数秒待ってから、もう一度試してください。",
    },
    other: {
      title: "このスナップショットを開けませんでした。",
      next: "もう一度試してください。続く場合は、サーバーの管理者に知らせてください。",
    },
  },
  tryAgain: "もう一度試す",
};
