import type { Row } from "./row.ts";

/** Functions of nodes, relationships, paths, lists and values in general. */
export const elements: readonly Row[] = [
  ["coalesce(input :: ANY) :: ANY", "The first of its arguments that is not null.", "引数のうち、nullでない最初の値。"],
  [
    "elementId(input :: NODE | RELATIONSHIP) :: STRING",
    "The database's own id of a node or relationship; it is not for keeping.",
    "ノードや関係の内部ID。保存には向かない。",
  ],
  ["endNode(input :: RELATIONSHIP) :: NODE", "The node a relationship leads to.", "関係が指す先のノード。"],
  ["exists(input :: ANY) :: BOOLEAN", "Whether a pattern has a match.", "パターンに合うものがあるかどうか。"],
  ["head(list :: LIST<ANY>) :: ANY", "The first element of a list.", "リストの最初の要素。"],
  [
    "id(input :: NODE | RELATIONSHIP) :: INTEGER",
    "The old number of a node or relationship; elementId() is its successor.",
    "ノードや関係の旧式の番号。今はelementId()を使う。",
  ],
  [
    "isEmpty(input :: LIST<ANY> | MAP | STRING) :: BOOLEAN",
    "Whether a list, map or text has nothing in it.",
    "リスト・マップ・文字列が空かどうか。",
  ],
  ["keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>", "The names of the properties.", "属性名のリスト。"],
  ["labels(input :: NODE) :: LIST<STRING>", "The labels of a node.", "ノードのラベルのリスト。"],
  ["last(list :: LIST<ANY>) :: ANY", "The last element of a list.", "リストの最後の要素。"],
  ["length(input :: PATH) :: INTEGER", "How many relationships a path has.", "経路に含まれる関係の数。"],
  ["nodes(input :: PATH) :: LIST<NODE>", "The nodes of a path, in order.", "経路のノードを順に並べたリスト。"],
  [
    "nullIf(v1 :: ANY, v2 :: ANY) :: ANY",
    "Null where both are equal, else the first.",
    "二つが等しければnull、そうでなければ一つ目。",
  ],
  ["properties(input :: NODE | RELATIONSHIP | MAP) :: MAP", "All properties as a map.", "すべての属性をマップにする。"],
  ["randomUUID() :: STRING", "A new random UUID.", "新しい乱数のUUID。"],
  [
    "range(start :: INTEGER, end :: INTEGER, step = 1 :: INTEGER) :: LIST<INTEGER>",
    "Whole numbers from start to end, both included; bounds are written as numbers here.",
    "始めから終わりまで（両端を含む）の整数。ここでは数字で書く。",
  ],
  [
    "relationships(input :: PATH) :: LIST<RELATIONSHIP>",
    "The relationships of a path, in order.",
    "経路の関係を順に並べたリスト。",
  ],
  [
    "reverse(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY>",
    "The text or list backwards.",
    "文字列やリストを逆順にする。",
  ],
  [
    "size(input :: STRING | LIST<ANY>) :: INTEGER",
    "How many elements a list or characters a text has.",
    "リストの要素数、文字列の文字数。",
  ],
  ["startNode(input :: RELATIONSHIP) :: NODE", "The node a relationship comes from.", "関係の始点のノード。"],
  ["tail(input :: LIST<ANY>) :: LIST<ANY>", "A list without its first element.", "最初の要素を除いたリスト。"],
  ["timestamp() :: INTEGER", "Milliseconds since 1970.", "1970年からのミリ秒。"],
  [
    "toBoolean(input :: BOOLEAN | STRING | INTEGER) :: BOOLEAN",
    "True or false from a text or number; null where it is neither.",
    "文字列や数を真偽値にする。できなければnull。",
  ],
  [
    "toBooleanList(input :: LIST<ANY>) :: LIST<BOOLEAN>",
    "Each element as true or false, null where it is neither.",
    "各要素を真偽値にする。できなければnull。",
  ],
  [
    "toBooleanOrNull(input :: ANY) :: BOOLEAN",
    "True or false from any value, null where it is neither.",
    "どんな値でも真偽値にする。できなければnull。",
  ],
  [
    "toFloat(input :: STRING | INTEGER | FLOAT) :: FLOAT",
    "A number with a fraction from a text or number.",
    "文字列や数を小数にする。",
  ],
  [
    "toFloatList(input :: LIST<ANY>) :: LIST<FLOAT>",
    "Each element as a number with a fraction, null where it is none.",
    "各要素を小数にする。できなければnull。",
  ],
  [
    "toFloatOrNull(input :: ANY) :: FLOAT",
    "A number with a fraction from any value, null where it is none.",
    "どんな値でも小数にする。できなければnull。",
  ],
  [
    "toInteger(input :: BOOLEAN | STRING | INTEGER | FLOAT) :: INTEGER",
    "A whole number from a text or number.",
    "文字列や数を整数にする。",
  ],
  [
    "toIntegerList(input :: LIST<ANY>) :: LIST<INTEGER>",
    "Each element as a whole number, null where it is none.",
    "各要素を整数にする。できなければnull。",
  ],
  [
    "toIntegerOrNull(input :: ANY) :: INTEGER",
    "A whole number from any value, null where it is none.",
    "どんな値でも整数にする。できなければnull。",
  ],
  ["type(input :: RELATIONSHIP) :: STRING", "The type of a relationship.", "関係の種類。"],
  ["valueType(input :: ANY) :: STRING", "The name of the type of a value.", "値の型の名前。"],
];
