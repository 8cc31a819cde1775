import type { rareErrorsEn } from "./rare-errors-en.ts";

/** まれなエラーコードの文。最初に起きたときに読み込む。 */
export const rareErrorsJa: typeof rareErrorsEn = {
  query_timeout: {
    title: "データベースの処理に時間がかかりすぎました。",
    next: "もう一度試すか、件数を減らしてください。",
  },
  query_too_big: { title: "結果が大きすぎます。", next: "件数を減らすか、種類を一つに絞ってください。" },
  too_many_requests: { title: "短い間に要求が集中しました。", next: "数秒待ってから、もう一度試してください。" },
  unknown_node: {
    title: "このノードはグラフにありません。",
    next: "再読み込みで削除された可能性があります。名前で探すか、元に戻してください。",
  },
  unknown_snapshot: { title: "このスナップショットはありません。", next: "リンクを確かめてください。" },
  damaged_snapshot: {
    title: "このスナップショットは壊れています。",
    next: "保存した内容と一致しないため表示しません。作成者に別の控えを頼んでください。",
  },
  storage_full: {
    title: "サーバーの保存場所がいっぱいです。",
    next: "ここにあるものは失われていません。サーバーの管理者に知らせてください。",
  },
  not_implemented: { title: "サーバーはこの形式に対応していません。", next: "別の形式で試してください。" },
  not_found: {
    title: "サーバーにこのアドレスはありません。",
    next: "ページが古い可能性があります。再読み込みしてください。",
  },
  method_not_allowed: {
    title: "サーバーが要求を受け付けませんでした。",
    next: "ページが古い可能性があります。再読み込みしてください。",
  },
  invalid_input: {
    title: "サーバーが要求を読み取れませんでした。",
    next: "リンクから開いた場合は、リンクが壊れている可能性があります。「すべて表示」からやり直せます。",
  },
  invalid_query: { title: "クエリに誤りがあります。", next: "直してからもう一度実行してください。" },
  refused_query: { title: "このクエリは実行できません。", next: "実行できるのは読み取りのクエリだけです。" },
  too_large: { title: "一度に送る量が多すぎます。", next: "表示するノードを減らして、もう一度試してください。" },
  unsupported_media_type: { title: "サーバーが要求を読み取れませんでした。", next: "ページを再読み込みしてください。" },
  read_only: { title: "このサーバーは変更を受け付けません。", next: "管理者に問い合わせてください。" },
  forbidden: { title: "ここでは許可されていません。", next: "サーバーの管理者に問い合わせてください。" },
  internal: {
    title: "サーバーで問題が起きました。",
    next: "もう一度試してください。続くときは、下の番号を管理者に伝えてください。",
  },
  kept_elsewhere: {
    title: "この図は別のブラウザーに保存されています。",
    next: "アドレスに収まらない大きさでした。代わりに全体の図を表示しています。",
  },
  picture_gone: {
    title: "この図のノードは、もうデータベースにありません。",
    next: "別のデータが読み込まれたのかもしれません。代わりに全体の図を表示しています。",
  },
  damaged_link: { title: "リンクを読み取れませんでした。", next: "代わりに全体の図を表示しています。" },
};
