import type { Language } from "../session.ts";

const ja = {
  Find: "検索",
  Replace: "置換",
  next: "次へ",
  previous: "前へ",
  all: "すべて選択",
  "match case": "大文字と小文字を区別",
  regexp: "正規表現",
  "by word": "単語単位",
  replace: "置換",
  "replace all": "すべて置換",
  close: "閉じる",
  "current match": "現在の一致",
  "replaced $ matches": "$件を置換しました",
  "replaced match on line $": "$行目を置換しました",
  "on line": "行",
  "Go to line": "行番号へ移動",
  go: "移動",
  Completions: "入力候補",
  Diagnostics: "問題",
  "No diagnostics": "問題はありません",
  "Control character": "制御文字",
  "Selection deleted": "選択を削除しました",
};

const en: typeof ja = {
  Find: "Find",
  Replace: "Replace",
  next: "Next",
  previous: "Previous",
  all: "Select all",
  "match case": "Match case",
  regexp: "Regular expression",
  "by word": "Whole words",
  replace: "Replace",
  "replace all": "Replace all",
  close: "Close",
  "current match": "current match",
  "replaced $ matches": "replaced $ matches",
  "replaced match on line $": "replaced the match on line $",
  "on line": "on line",
  "Go to line": "Go to line",
  go: "Go",
  Completions: "Suggestions",
  Diagnostics: "Problems",
  "No diagnostics": "No problems",
  "Control character": "Control character",
  "Selection deleted": "Selection deleted",
};

/** What CodeMirror itself says, in the reader's language. */
export const editorPhrases: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ja, en };
