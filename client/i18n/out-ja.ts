import { formatNumber } from "./format.ts";
import type { outEn } from "./out-en.ts";

const n = (value: number) => formatNumber(value, "ja");

/** Words of exports in Japanese. */
export const outJa: typeof outEn = {
  export: "書き出し",
  close: "閉じる",
  groups: { picture: "画像", slides: "スライドと印刷", page: "ページ", data: "データ" },
  format: "ファイルの種類",
  formats: {
    png: {
      name: "PNG",
      holds: "文書やメッセージに貼る画像です。",
      lacks: "文字の検索はできません。拡大するとぼやけます。",
    },
    svg: {
      name: "SVG",
      holds: "どの大きさでもぼやけない図です。文字は検索と編集ができます。",
      lacks: "文字の形を入れないと、ほかの環境では別の書体で表示されることがあります。",
    },
    pdf: {
      name: "PDF",
      holds: "1ステップ1ページ。図・本文・脚注のすべてを検索・コピーできます。",
      lacks:
        "発表者ノートは入りません。日本語と欧文以外の文字は「〓」と表示されますが、コピーすると元の文字になります。",
    },
    pptx: {
      name: "PowerPoint",
      holds: "1ステップ1枚のスライド。図・本文・脚注と、ノート欄に発表者ノートが入ります。",
      lacks: "図は画像なので、スライド上でノードを動かすことはできません。",
    },
  },
  beside: "図に添えるもの",
  language: "言語",
  languages: { ja: "日本語", en: "English" },
  theme: "配色",
  themes: { light: "ライト", dark: "ダーク" },
  scale: "大きさ",
  scaleIs: (scale) => `${n(scale)}倍`,
  pixels: (width, height) => `${n(width)} × ${n(height)} px`,
  transparent: "背景を透明にする",
  title: "タイトル",
  titleField: "図のタイトル",
  legend: "凡例",
  filters: "絞り込みの内容",
  asOf: "データの時点",
  citations: "出典",
  fonts: "文字の形をファイルに入れる",
  fontsHint: "ファイルは大きくなりますが、どこでも同じ見た目になります。",
  fontsAdd: (hint, megabytes) => `${hint}${n(Math.ceil(megabytes * 10) / 10)} MB増えます。`,
  step: "図",
  stepIs: (at, title) => (title ? `${n(at)}. ${title}` : `ステップ${n(at)}`),
  eachStep: (steps) => `全${n(steps)}ステップ（zip）`,
  fileName: "ファイル名",
  previewOf: (title) => `「${title}」のプレビュー`,
  noPreview: "この種類のファイルにはプレビューがありません。",
  drawing: "図を描いています…",
  make: (name) => `${name}を保存`,
  making: "ファイルを作成しています…",
  progress: (percent) => `${n(percent)} %`,
  cancel: "中止",
  cancelled: "中止しました。ファイルは作成されていません。",
  saved: (name) => `保存しました: ${name}`,
  lacking: "データベースが応答しないため、出典の文はこのファイルに入りません。",
  again: "もう一度試す",
  failures: {
    too_large: "ブラウザーで描ける大きさを超えます。もっと小さい大きさを選んでください。",
    no_canvas: "いまは図を描けません。ほかのタブを閉じて、もう一度お試しください。",
    unfetched: "必要な部品を取得できませんでした。接続を確かめて、もう一度お試しください。",
    other: "ファイルを作成できませんでした。もう一度お試しください。",
  },

  filtered: "絞り込み",
  filteredOut: (what) => `${what}を除く`,
  sources: "出典",
  source: (what) => `データ: ${what}`,
  continued: (title) => `${title}（つづき）`,
  stepOf: (at, all) => `${n(at)} / ${n(all)}`,
  confidence: (percent) => `${n(percent)} %`,
  caution: (text) => `注意: ${text}`,
  described: (nodes, edges) => `${n(nodes)}個のノードと${n(edges)}件の関係からなるグラフ。`,
};
