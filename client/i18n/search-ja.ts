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
  searchKeys: "↑ ↓ 選ぶ · Enter 表示 · Esc 閉じる",
  typeToSearch: "日本語か英語で名前を入力してください。",
};
