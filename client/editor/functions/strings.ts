import type { Row } from "./row.ts";

/** Functions of texts. */
export const strings: readonly Row[] = [
  [
    "btrim(input :: STRING, characters = ' ' :: STRING) :: STRING",
    "Without blanks, or the given characters, at both ends.",
    "両端の空白や指定した文字を除く。",
  ],
  ["char_length(input :: STRING) :: INTEGER", "How many characters a text has.", "文字数。"],
  ["character_length(input :: STRING) :: INTEGER", "How many characters a text has.", "文字数。"],
  ["left(original :: STRING, length :: INTEGER) :: STRING", "The first characters.", "先頭から何文字か。"],
  ["lower(input :: STRING) :: STRING", "In small letters; the same as toLower().", "小文字にする。toLower()と同じ。"],
  [
    "ltrim(input :: STRING, characters = ' ' :: STRING) :: STRING",
    "Without blanks at the beginning.",
    "先頭の空白を除く。",
  ],
  [
    "normalize(input :: STRING, form = NFC :: STRING) :: STRING",
    "In one Unicode form, so that texts that look alike are alike.",
    "Unicodeの正規形にそろえる。",
  ],
  [
    "replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING",
    "With each occurrence of search replaced.",
    "searchをすべて置き換える。",
  ],
  ["right(original :: STRING, length :: INTEGER) :: STRING", "The last characters.", "末尾から何文字か。"],
  ["rtrim(input :: STRING, characters = ' ' :: STRING) :: STRING", "Without blanks at the end.", "末尾の空白を除く。"],
  [
    "split(original :: STRING, delimiter :: STRING) :: LIST<STRING>",
    "The parts between the delimiters.",
    "区切り文字で分けたリスト。",
  ],
  [
    "substring(original :: STRING, start :: INTEGER, length = 0 :: INTEGER) :: STRING",
    "From a place on, counted from 0, of a length or to the end.",
    "位置（0から数える）から指定の長さ、または終わりまで。",
  ],
  ["toLower(input :: STRING) :: STRING", "In small letters.", "小文字にする。"],
  ["toString(input :: ANY) :: STRING", "A value as a text.", "値を文字列にする。"],
  ["toStringList(input :: LIST<ANY>) :: LIST<STRING>", "Each element as a text.", "各要素を文字列にする。"],
  [
    "toStringOrNull(input :: ANY) :: STRING",
    "Any value as a text, null where it cannot be.",
    "どんな値でも文字列にする。できなければnull。",
  ],
  ["toUpper(input :: STRING) :: STRING", "In capital letters.", "大文字にする。"],
  ["trim(input :: STRING) :: STRING", "Without blanks at both ends.", "両端の空白を除く。"],
  ["upper(input :: STRING) :: STRING", "In capital letters; the same as toUpper().", "大文字にする。toUpper()と同じ。"],
];
