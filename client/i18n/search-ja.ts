import { formatNumber } from "./format.ts";
import type { SearchWords } from "./search.ts";

const n = (value: number) => formatNumber(value, "ja");

/** 検索の言葉。 */
export const searchJa: SearchWords = {
  title: "検索",
  commands: "コマンド",
  nodes: "ノード",
  results: (found, of) => (found < of ? `${n(of)}件中${n(found)}件` : `${n(found)}件`),
  searching: "検索しています…",
  noResult: (words) => `「${words}」という名のノードはありません`,
  whereSearched: "日本語と英語の名前・略称・本文を探しました。",
  searchSource: "原文の中を探す",
  clear: "消去",
  foundIn: (field) => `${field}に一致`,
  fieldIn: { ja: (field) => `日本語の${field}`, en: (field) => `英語の${field}` },
  fields: { name: "名前", short: "短い名前", narrow: "短い名前", text: "本文", note: "注記", abbr: "略称" },
  searchKeys: (mac) => `↑ ↓ 選ぶ · Enter 表示 · ${mac ? "⌘" : "Ctrl"} Enter 追加して続ける · Esc 閉じる`,
  add: "図に追加して検索を続ける",
  isHere: "図にあります",
  addAll: (value) => `${n(value)}件すべてを図に追加`,
  addBest: (value, of) => `${n(of)}件のうち上位${n(value)}件を図に追加`,
  added: (value) => `${n(value)}個のノードを追加しました`,
  allHere: "すべて図にあります",
  cut: (value, of) => `${n(of)}件のうち上位${n(value)}件を追加しました。言葉を足すと絞れます。`,
  typeToSearch: "日本語か英語で名前を入力してください。",
};
