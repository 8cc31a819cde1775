import type { Row } from "./row.ts";

/** Functions of numbers. */
export const maths: readonly Row[] = [
  ["abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT", "The number without its sign.", "絶対値。"],
  ["acos(input :: FLOAT) :: FLOAT", "Arccosine in radians.", "逆余弦（ラジアン）。"],
  ["asin(input :: FLOAT) :: FLOAT", "Arcsine in radians.", "逆正弦（ラジアン）。"],
  ["atan(input :: FLOAT) :: FLOAT", "Arctangent in radians.", "逆正接（ラジアン）。"],
  [
    "atan2(y :: FLOAT, x :: FLOAT) :: FLOAT",
    "The angle of a point seen from the origin, in radians.",
    "原点から見た点の角度（ラジアン）。",
  ],
  ["ceil(input :: FLOAT) :: FLOAT", "Rounded up to a whole number.", "切り上げ。"],
  ["cos(input :: FLOAT) :: FLOAT", "Cosine of radians.", "余弦。"],
  ["cot(input :: FLOAT) :: FLOAT", "Cotangent of radians.", "余接。"],
  ["degrees(input :: FLOAT) :: FLOAT", "Radians as degrees.", "ラジアンを度にする。"],
  ["e() :: FLOAT", "The base of natural logarithms.", "自然対数の底。"],
  ["exp(input :: FLOAT) :: FLOAT", "e to this power.", "eのべき乗。"],
  ["floor(input :: FLOAT) :: FLOAT", "Rounded down to a whole number.", "切り捨て。"],
  ["haversin(input :: FLOAT) :: FLOAT", "Half the versine, for distances on a globe.", "球面の距離に使う半正矢。"],
  ["isNaN(input :: INTEGER | FLOAT) :: BOOLEAN", "Whether it is no number at all.", "数として定まらない値かどうか。"],
  ["log(input :: FLOAT) :: FLOAT", "Natural logarithm.", "自然対数。"],
  ["log10(input :: FLOAT) :: FLOAT", "Logarithm to base 10.", "常用対数。"],
  ["pi() :: FLOAT", "The number π.", "円周率。"],
  ["radians(input :: FLOAT) :: FLOAT", "Degrees as radians.", "度をラジアンにする。"],
  ["rand() :: FLOAT", "A random number from 0 up to 1.", "0以上1未満の乱数。"],
  [
    "round(value :: FLOAT, precision = 0 :: INTEGER, mode = 'HALF_UP' :: STRING) :: FLOAT",
    "Rounded, to as many places as precision says.",
    "四捨五入。precisionで桁を決める。",
  ],
  ["sign(input :: INTEGER | FLOAT) :: INTEGER", "-1, 0 or 1.", "符号（-1、0、1）。"],
  ["sin(input :: FLOAT) :: FLOAT", "Sine of radians.", "正弦。"],
  ["sqrt(input :: FLOAT) :: FLOAT", "Square root.", "平方根。"],
  ["tan(input :: FLOAT) :: FLOAT", "Tangent of radians.", "正接。"],
  [
    "vector.similarity.cosine(a :: LIST<FLOAT>, b :: LIST<FLOAT>) :: FLOAT",
    "How alike two vectors are by their angle, 0 to 1.",
    "二つのベクトルの向きの近さ（0〜1）。",
  ],
  [
    "vector.similarity.euclidean(a :: LIST<FLOAT>, b :: LIST<FLOAT>) :: FLOAT",
    "How alike two vectors are by their distance, 0 to 1.",
    "二つのベクトルの距離の近さ（0〜1）。",
  ],
];
