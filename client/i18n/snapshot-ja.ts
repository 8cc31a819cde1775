import { formatNumber } from "./format.ts";
import type { snapshotEn } from "./snapshot-en.ts";

const n = (value: number) => formatNumber(value, "ja");

/** Words of saving, keeping and opening snapshots, in Japanese. */
export const snapshotJa: typeof snapshotEn = {
  saveTitle: "スナップショットを保存",
  saveHint: "スナップショットは変わりません。後の編集やデータの更新の影響を受けません。",
  close: "閉じる",
  cancel: "キャンセル",

  what: "保存するもの",
  picture: "この図",
  story: (steps) => `ストーリー（全${n(steps)}ステップ）`,
  nodes: (value) => `${n(value)}ノード`,
  edges: (value) => `${n(value)}関係`,
  hidden: (value) => `うち非表示${n(value)}`,
  notes: (value) => `付箋${n(value)}枚`,
  quotes: (value) => `出典の文${n(value)}件`,
  with: "属性、位置、ピン、グループ、スタイル、絞り込み、図を作ったクエリも一緒に保存します。",
  asOf: (title, date) => `${title}（${date}時点）`,
  noDatasets: "このデータベースにはデータの時点の記録がありません。保存した日時だけが残ります。",
  idsOnly: (value) =>
    `${n(value)}ノードには固有のキーがなく、データベースの内部IDしかありません。図には残りますが、「今と比較」や「エクスプローラーで開く」では見つけ直せません。`,

  languages: "入力する言語",
  inLanguage: { ja: "日本語", en: "English" },
  filled: "入力済み",
  title: "タイトル",
  titleNeeded: "どちらかの言語でタイトルを入力してください。",
  description: "説明",
  descriptionHint: "このツールを知らない人に向けて、何が見えるかを書きます。省略できます。",
  author: "作成者",
  authorHint: "スナップショットに表示されます。省略できます。このブラウザーが覚えます。",

  saveLink: "保存してリンクを作る",
  saveFile: "ファイルに保存",
  making: "出典を読み込み中…",
  storing: "保存中…",
  fileSaved: (name) => `${name}に保存しました`,

  lacking: {
    title: "データベースから応答がありません。",
    next: "図は保存できますが、出典の文は含まれません。復旧を待つか、文なしで保存してください。",
    without: "文なしで保存",
  },

  saved: "スナップショットを保存しました",
  savedAfterAll: "中止する前に保存されました。「自分のスナップショット」にあります。",
  link: "リンク",
  embed: "ほかのページへの埋め込み",
  secret: "所有者キー",
  secretHint:
    "このキーがあれば、タイトルの変更と削除ができます。表示は今回だけで、リンクには含まれません。このブラウザーの「自分のスナップショット」にも残ります。ほかの場所で使うならコピーしてください。",
  secretForgotten:
    "このキーがあれば、タイトルの変更と削除ができます。表示は今回だけで、このブラウザーには残りません。今コピーしてください。",
  copy: "コピー",
  copied: "コピーしました",
  open: "開く",
  download: "ファイルとしてダウンロード",

  mineTitle: "自分のスナップショット",
  mineHint: "このブラウザーで保存したものです。一覧と所有者キーはここにだけ残ります。",
  mineForgets: "このブラウザーは何も残しません。ページを閉じると一覧は消えます。",
  mineEmpty: "まだありません。「スナップショットを保存」で図を残せます。",
  mineNone: "この言葉を含むタイトルはありません。",
  search: "タイトルを検索",
  items: "スナップショット",
  savedOn: (date) => `${date}保存`,
  steps: (value) => `全${n(value)}ステップ`,
  untitled: "無題",
  toExplorer: "エクスプローラーで続ける",
  copyLink: "リンクをコピー",
  linkCopied: "リンクをコピーしました",
  retitle: "タイトルを変更",
  retitleHint: "公開ページのタイトルです。保存された内容は元のタイトルのままです。",
  retitled: "タイトルを変更しました",
  keep: "決定",
  compare: "比較…",
  compareWith: (title) => `「${title}」の比較相手`,
  withNow: "今のグラフ",
  withFile: "ファイル…",
  withOther: "または下から選ぶ",
  choose: "これと比較",
  remove: "削除",
  removeAsk: (title) => `「${title}」を完全に削除しますか。リンクと埋め込みは使えなくなります。`,
  removeNow: "完全に削除",
  removed: "スナップショットを削除しました",
  forget: "一覧から外す",
  forgetAsk: (title) =>
    `「${title}」を一覧から外しますか。リンクは残りますが、コピーしていない所有者キーは失われます。`,
  forgetNow: "一覧から外す",
  copySecret: "所有者キーをコピー",
  openFile: "ファイルを開く…",

  opened: (title, date) => `「${title}」（${date}保存時の図）を開きました。「元に戻す」で前の図に戻ります。`,
  openedStory: (title, steps) =>
    `「${title}」（全${n(steps)}ステップ）を開きました。ステップはストーリーのパネルにあります。`,
  grown: (date) => `いま加わったものは現在のデータベースのものです。スナップショットの内容は${date}のままです。`,
  someForeign: (value) => `${n(value)}ノードは元のデータベースの内部IDしか持たないため、ここでは展開できません。`,
  altered: {
    title: "このファイルは保存後に変更されています。",
    next: "チェックサムが内容と合いません。誰かが編集したか、途中で壊れた可能性があります。作成者が保存したものと違うかもしれません。",
    open: "それでも開く",
  },
  unreadable: "このファイルは開けません",
  where: "場所",
  reasons: {
    too_large: "スナップショットの上限（8 MB）を超えています。",
    not_json: "スナップショットのファイルではないか、壊れています。JSONとして読めません。",
    not_a_snapshot: "Tsunagiのスナップショットではありません。ファイル名は.tsunagi.jsonで終わります。",
    too_new: "新しい版のTsunagiで作られています。こちらを更新してから開いてください。",
    damaged: "スナップショットですが、内容に食い違いがあります。送り主に保存し直してもらってください。",
  },

  errors: {
    too_large: {
      title: "一つのスナップショットには大きすぎます。",
      next: "上限は5,000ノード、20,000関係、8 MBです。不要なものを図から取り除いてから保存してください。",
    },
    empty: { title: "保存するものが図にありません。", next: "先に図を開いてください。" },
    storage_full: {
      title: "サーバーの保存場所がいっぱいです。",
      next: "内容は失われていません。ファイルに保存し、サーバーの管理者に知らせてください。",
    },
    read_only: {
      title: "このサーバーはスナップショットを保存しません。",
      next: "ファイルに保存してください。ここでも、ほかのTsunagiでも開けます。",
    },
    too_many_requests: { title: "短い時間に多くの保存がありました。", next: "1分ほど待ってからやり直してください。" },
    network: { title: "サーバーから応答がありません。", next: "もう一度試すか、ファイルに保存してください。" },
    forbidden: { title: "所有者キーが違います。", next: "変更できるのは保存した人だけです。" },
    damaged_snapshot: {
      title: "サーバーのスナップショットが壊れています。",
      next: "保存した内容と一致しないため表示しません。ファイルの控えを探してください。",
    },
    unknown_snapshot: {
      title: "このスナップショットはありません。",
      next: "削除されたか、リンクが途中で切れています。",
    },
    invalid_input: {
      title: "サーバーがこのスナップショットを受け取れませんでした。",
      next: "ファイルに保存し、サーバーの管理者に渡してください。",
    },
  },
};
