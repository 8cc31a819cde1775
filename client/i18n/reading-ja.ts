import { formatNumber } from "./format.ts";
import type { readingEn } from "./reading-en.ts";

const n = (value: number) => formatNumber(value, "ja");

/** Words for reading the sources, and for what was looked for in them, in Japanese. */
export const readingJa: typeof readingEn = {
  made: "この箇所から作られたもの",
  madeCount: (value) => `${n(value)}件の関係`,
  madeNothing: "この語句に基づく関係はありません。",
  madeCut: (shown, all) => `この文書の関係${n(all)}件のうち、はじめの${n(shown)}件です。`,
  belongsTo: "属するもの",
  showMade: "図に表示",
  closeMade: "閉じる",
  pressPiece: "箇所を押すと、そこから作られたものが見えます。下線の語句に関係が基づきます。",
  readPiece: (name) => `${name}の箇所から作られたものを見る`,
  said: (quote) => `「${quote}」`,

  confidence: {
    certain: "ほぼ確実",
    very: "可能性がとても高い",
    likely: "可能性が高い",
    rather: "どちらかといえばあり得る",
    doubtful: "疑わしい",
  },
  sure: (word, figure) => `${word}（${figure}）`,
  basisSays: {
    source: "原文の印をつけた語句がそう述べています。",
    heading: "文そのものではなく、その上の見出しがそう述べています。",
    inferred: "推論によるもので、原文がそのまま述べているわけではありません。",
    external: "原文にはなく、別の文書がそう述べています。",
  },
  amountsOf: (title, count) => `${title} ${n(count)}件`,
  copyQuote: "引用をコピー",
  quoteCopied: "引用を出典とともにコピーしました",
  cite: (quote, document, start, end) => `「${quote}」（${document}、${start}–${end}字）`,
  noQuote: "引用された文はありません。",

  coverage: "調べた範囲",
  coverageAll: "全体を見る",
  coverageHint:
    "どの文書をどの関係について読んだか。「見つからず」は調べた結果ないこと、「未調査」はまだ誰も調べていないことを表します。数はノードの数で、関係がいくつあっても1と数えます。",
  readFor: (document) => `調べた文書：${document}`,
  foundIn: (value, document) => `${document}に${n(value)}件`,
  noneIn: (document) => `${document}には見つからず`,
  found: (value) => `${n(value)}ノード`,
  none: "見つからず",
  notRead: "未調査",
  foundUnread: (value) => `${n(value)}ノード（網羅的には未調査）`,
  notReadLong: "これについて読んだ文書はありません。ないとは限りません。",
  coverageColumn: "未調査の関係",
  allRead: "すべて調査済み",
  coverageOf: (kind) => `調べた範囲：${kind}`,
  coverageName: "名前",
  coverageRows: "行",
  coverageCut: "多すぎて数えきれないものがあり、数は下限です。",
};
