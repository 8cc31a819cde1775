import { formatNumber } from "./format.ts";
import type { queryAnswerEn } from "./query-answer-en.ts";

const n = (value: number) => formatNumber(value, "ja");
const time = (ms: number) => (ms < 1000 ? `${n(Math.round(ms))}ミリ秒` : `${n(Math.round(ms / 100) / 10)}秒`);

/** Words of the answer to a query in Japanese. */
export const queryAnswerJa: typeof queryAnswerEn = {
  query: "クエリ",
  result: "結果",
  sides: "クエリと結果の切り替え",
  divider: "クエリ欄の幅",
  views: "結果の見方",
  table: "表",
  graph: "グラフ",
  json: "JSON",
  plan: "実行計画",
  time,
  rowsIn: (rows, ms) => `${n(rows)}行、${time(ms)}`,
  rows: (rows) => `${n(rows)}行`,
  inTime: (ms) => time(ms),
  earlier: "前の結果：",
  forTime: (ms) => time(ms),
  running: "実行中",
  planning: "計画を作成中",
  profiling: "プロファイル中",
  finished: (rows, ms) => `クエリが終わりました。${n(rows)}行、${time(ms)}`,
  cancelledAfter: (rows) =>
    rows === 0
      ? "中止しました。まだ1行も届いていませんでした。"
      : `中止しました。届いていた${n(rows)}行を表示しています。`,
  brokenAfter: (rows) =>
    rows === 0
      ? "接続が切れました。まだ1行も届いていませんでした。"
      : `接続が切れました。届いていた${n(rows)}行を表示しています。`,
  failedAfter: (rows) =>
    rows === 0 ? "最初の行の前に失敗しました。" : `途中で失敗しました。それまでの${n(rows)}行を表示しています。`,
  tookTooLong: (seconds) => `${n(seconds)}秒を超えました。範囲を絞るか、上の時間の上限を上げてください。`,
  runAgain: "もう一度実行",
  cancel: "中止",
  addToCanvas: "図に追加",
  limits: (rows, seconds) => `最大${n(rows)}行、${n(seconds)}秒`,
  limitsTitle: "クエリの上限",
  mostRows: "行数",
  mostSeconds: "時間",
  seconds: (value) => `${n(value)}秒`,
  limitsHint: "次の実行から使われます。サーバーの上限を超えることはありません。",
  cutRows: (limit) => `${n(limit)}行で打ち切りました。続きがあります。`,
  cutBytes: (limit) => `${n(Math.round(limit / 1_000_000))}MBで打ち切りました。続きがあります。`,
  cutNext: "条件で絞る、返す属性を減らす、またはORDER BYのあとにSKIPとLIMITを付けて分けて取得してください。",
  raiseTo: (limit) => `${n(limit)}行まで実行`,
  empty: "0行でした。",
  emptyWhy: "クエリは実行されましたが、当てはまるものがありません。ラベル、種類、向き、WHEREの値を確かめてください。",
  emptyNotices: "上の注意に理由が書かれているかもしれません。",
  noColumns: "返す列がないクエリです。",

  tableLabel: (rows, columns) => `結果、${n(rows)}行、${n(columns)}列`,
  sortHint: "クリックで並べ替え。Alt ← → で幅を変更",
  openValue: "値の全体",
  closeValue: "値を閉じる",
  copyValue: "コピー",
  copied: "コピーしました",
  valueOf: (column, row) => `${column}、${n(row)}行目`,
  items: (value) => `${n(value)}件`,
  hops: (value) => `${n(value)}ホップ`,
  notHere: (name) => `${name}は図にありません。`,
  addOne: "追加",
  showOne: "図で見る",
  dismiss: "閉じる",

  drawn: (nodes, edges, paths) =>
    `描けるもの：ノード${n(nodes)}、関係${n(edges)}${paths > 0 ? `（経路${n(paths)}）` : ""}`,
  counting: "描けるものを調べています",
  nothingToDraw: "この結果に描けるものはありません。",
  nothingToDrawHint: "属性の代わりに、ノード、関係、経路を返してください（RETURN n, r や RETURN path）。",
  add: "図に追加",
  addHint: "今あるものは動きません",
  replace: "図を置き換える",
  replaceHint: "すでにあるノードはその場に残り、ほかは外れます",
  only: "この結果だけ",
  onlyHint: "新しい図に並べ直します",
  amongOption: "これらのノードの間の関係も加える",
  amongHint: "オフ：クエリが返した関係だけ",
  tooMany: (all, most) => `${n(all)}ノードは読み取れる量を超えています。先頭の${n(most)}ノードを使います。`,
  labels: "ラベルごとのノード",
  types: "種類ごとの関係",
  added: (nodes, edges) => `ノード${n(nodes)}、関係${n(edges)}が図にあります`,
  addedNothing: "すべて図にあります",
  drawing: "クエリの結果",

  copyJson: "JSONをコピー",
  jsonLabel: "結果のJSON",
  jsonCut: (rows) => `先頭の${n(rows)}行を表示しています。すべてはダウンロードで得られます。`,

  refused: "クエリは実行されませんでした。",
  instead: "代わりに",
  place: (line, column) => `${n(line)}行${n(column)}桁`,
  ruleName: (rule) => `規則 ${rule}`,
  missing: (name) => `パラメーター $${name} に値がありません。`,
  faulty: (name) => `パラメーター $${name} の値を、その型として読み取れません。`,
  mendParameter: "クエリの下で値を入れてから、もう一度実行してください。",
  busyServer: "実行中のクエリが多すぎます。数秒待ってから、もう一度実行してください。",
  disconnected: "サーバーから応答がありません。クエリはそのままです。つながったら実行してください。",
  details: "サーバーの説明",

  nothingYet: "まだ何も実行していません。",
  firstRun: "左にクエリを書くか、次の例から始めてください。開くだけでは実行されません。",
  keyRun: "実行",
  keyComplete: "補完",
  keyFind: "検索",

  notices: (value) => `注意${n(value)}件`,
  notice: {
    cartesianProduct: [
      "つながっていないパターンがあります",
      "一方のすべてと他方のすべてが組み合わされます。関係でつなぐか、同じ変数を使ってください。",
    ],
    unknownLabel: [
      "ラベル {name} を持つノードはありません",
      "つづりを確かめてください。大文字と小文字は区別されます。",
    ],
    unknownType: ["種類 {name} の関係はありません", "つづりを確かめてください。大文字と小文字は区別されます。"],
    unknownProperty: ["属性 {name} を持つものはありません", "つづりを確かめてください。値はすべてnullになります。"],
    deprecated: ["廃止予定の書き方です", "今は動きますが、Neo4jの今後の版では使えなくなります。"],
    noIndex: [
      "使える索引がありません",
      "ラベルのすべてのノードを読みます。速さが要るときは、索引のある属性で探してください。",
    ],
    exhaustive: [
      "最短経路の探索が全経路に及ぶことがあります",
      "条件を途中で確かめられません。条件をパターンに移すか、長さの上限を付けてください。",
    ],
    unbounded: ["長さに上限のない経路です", "時間がかかることがあります。*1..4 のように上限を付けてください。"],
    nullAggregated: ["nullの値は除かれました", "avgやcountなどの集計はnullを数えません。"],
    parameterMissing: ["値のないパラメーターがあります", "値なしで計画を作りました：{name}"],
    shadowed: ["同じ名前の変数を隠しています", "サブクエリの中の変数は別のものです：{name}"],
    dynamic: ["式で決まるラベルや属性です", "実行時まで決まらないものには索引を使えません。"],
    eager: ["次の段の前にすべての行をためます", "その分のメモリーを一度に使います。"],
    repeated: ["一つのパターンで同じ関係を二度使っています", "経路は同じ関係を二度通りません。結果は0件になります。"],
    impossible: ["決して当てはまらない条件です", "関係の種類は一つだけです。両方の種類を持つ関係はありません。"],
  },
};
