import type { Row } from "./row.ts";

/** Functions that make one value of many rows. */
export const aggregating: readonly Row[] = [
  [
    "avg(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION",
    "The mean of all values that are not null.",
    "nullを除いた値の平均。",
  ],
  [
    "collect(input :: ANY) :: LIST<ANY>",
    "All values that are not null, as one list.",
    "nullを除いた値を一つのリストにまとめる。",
  ],
  [
    "count(input :: ANY) :: INTEGER",
    "How many rows there are (*), or how many values are not null.",
    "行の数（*）、またはnullでない値の数。",
  ],
  ["max(input :: ANY) :: ANY", "The greatest value.", "いちばん大きい値。"],
  ["min(input :: ANY) :: ANY", "The smallest value.", "いちばん小さい値。"],
  [
    "percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT",
    "The percentile, 0 to 1, between two values if need be.",
    "百分位数（0〜1）。二つの値の間は補間する。",
  ],
  [
    "percentileDisc(input :: INTEGER | FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT",
    "The value nearest to the percentile, 0 to 1.",
    "百分位数（0〜1）にいちばん近い実際の値。",
  ],
  ["stDev(input :: FLOAT) :: FLOAT", "Standard deviation of a sample.", "標本の標準偏差。"],
  ["stDevP(input :: FLOAT) :: FLOAT", "Standard deviation of a whole population.", "母集団の標準偏差。"],
  [
    "sum(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION",
    "The sum of all values that are not null.",
    "nullを除いた値の合計。",
  ],
];
