import type { queryRulesEn } from "./query-rules-en.ts";

/** Why the server refuses a query, and what to do, by the rule it names; in Japanese. */
export const queryRulesJa: typeof queryRulesEn = {
  "text-length": { why: "クエリは10,000バイトまでです。", instead: "長いリストはパラメーターに入れてください。" },
  "text-control": { why: "目に見えない、クエリに使えない文字があります。", instead: "その文字を消してください。" },
  "text-escape": { why: "\\uによる文字の指定は使えません。", instead: "文字そのものを書いてください。" },
  "text-bidi": { why: "文字を隠したり、書く向きを変えたりする文字があります。", instead: "その文字を消してください。" },
  nesting: {
    why: "括弧が深すぎるか、文字列・名前・コメントが閉じていません。",
    instead: "閉じてください。括弧は50段までです。",
  },
  statements: { why: "一度に実行できる文は一つです。", instead: "実行したい文にカーソルを置いてください。" },
  prefix: {
    why: "クエリの前にCYPHER・EXPLAIN・PROFILEは書けません。",
    instead: "「実行計画」「計測」のボタンを使ってください。",
  },
  command: {
    why: "コロンで始まるコマンドはコンソール用です。",
    instead: "パラメーターはエディターの下の欄で指定します。",
  },
  write: {
    why: "グラフを書き換えるクエリです。ここでは読み取りだけができます。",
    instead: "MATCH … RETURNで調べてください。",
  },
  admin: { why: "データベースを管理する命令です。", instead: "ここでは読み取りだけができます。" },
  show: {
    why: "SHOWは設定やほかの人のクエリを見せてしまいます。",
    instead: "グラフにあるものはCALL db.labels()などで分かります。",
  },
  transactions: {
    why: "クエリでトランザクションを始めたり終えたりはできません。",
    instead: "その部分を消してください。",
  },
  "load-csv": { why: "ファイルやアドレスは読み込めません。", instead: "値はパラメーターで渡してください。" },
  graph: { why: "ほかのデータベースやグラフは選べません。", instead: "USEを消してください。" },
  clause: {
    why: "読み取りだけと分かっている句や式ではありません。",
    instead: "MATCH・WHERE・WITH・RETURNで書いてください。",
  },
  function: { why: "この関数は使えません。", instead: "使えるものは入力候補に出ます。" },
  procedure: { why: "このプロシージャは使えません。", instead: "使えるものはCALLの後の入力候補に出ます。" },
  parameter: {
    why: "ここにはパラメーターを書けないか、値の形が違います。",
    instead: "値をクエリに直接書いてください。",
  },
  range: {
    why: "range()の範囲は、前もって分かる百万個以内でなければなりません。",
    instead: "始めと終わりを数字で書いてください。",
  },
  growth: {
    why: "値がメモリーに収まらないほど大きくなる可能性があります。",
    instead: "上限を決めるか、行を集める形にしてください。",
  },
  loops: {
    why: "この式はいつまでも終わらず、止められない可能性があります。",
    instead: "UNWINDを使って行に分けてください。",
  },
  regex: {
    why: "正規表現は単純なものをクエリに直接書く必要があります。",
    instead: "多くはCONTAINS・STARTS WITH・ENDS WITHで書けます。",
  },
  fulltext: { why: "全文索引で探す語は、単純で前もって分かるものに限ります。", instead: "語だけを書いてください。" },
  "path-length": {
    why: "長さの決まらない経路には上限が必要です。",
    instead: "*1..5のように、最大の歩数を書いてください。",
  },
  "pattern-size": { why: "パターン・条件・サブクエリが多すぎて計画できません。", instead: "クエリを分けてください。" },
  plan: { why: "読み取り以外のことをするクエリです。", instead: "MATCH … RETURNで調べてください。" },
};
