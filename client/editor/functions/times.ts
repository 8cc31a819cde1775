import type { Row } from "./row.ts";

interface Kind {
  name: string;
  type: string;
  en: string;
  ja: string;
}

const kinds: readonly Kind[] = [
  { name: "date", type: "DATE", en: "day", ja: "日付" },
  { name: "datetime", type: "ZONED DATETIME", en: "moment with a time zone", ja: "タイムゾーン付きの日時" },
  { name: "localdatetime", type: "LOCAL DATETIME", en: "moment without a time zone", ja: "タイムゾーンのない日時" },
  { name: "localtime", type: "LOCAL TIME", en: "time of day without a time zone", ja: "タイムゾーンのない時刻" },
  { name: "time", type: "ZONED TIME", en: "time of day with a time zone", ja: "タイムゾーン付きの時刻" },
];

const clocks = [
  { name: "realtime", en: "by the clock at this instant", ja: "この瞬間の時計による" },
  { name: "statement", en: "at the beginning of the statement", ja: "文の始まりの時点の" },
  { name: "transaction", en: "at the beginning of the transaction", ja: "トランザクションの始まりの時点の" },
];

const ofKind = ({ name, type, en, ja }: Kind): Row[] => [
  [
    `${name}(input = now :: ANY) :: ${type}`,
    `A ${en}, from a text or a map; now where nothing is given.`,
    `文字列やマップから${ja}を作る。引数がなければ今。`,
  ],
  ...clocks.map(
    (clock): Row => [
      `${name}.${clock.name}(timezone = 'UTC' :: STRING) :: ${type}`,
      `The ${en} ${clock.en}.`,
      `${clock.ja}${ja}。`,
    ],
  ),
  [
    `${name}.truncate(unit :: STRING, input = now :: ANY, fields = {} :: MAP) :: ${type}`,
    `The ${en} cut down to a unit such as 'month'.`,
    `${ja}を'month'などの単位に切り詰める。`,
  ],
];

/** Functions of days, times and durations, and of places. */
export const times: readonly Row[] = [
  ...kinds.flatMap(ofKind),
  [
    "datetime.fromepoch(seconds :: INTEGER, nanoseconds :: INTEGER) :: ZONED DATETIME",
    "A moment from seconds since 1970.",
    "1970年からの秒で日時を作る。",
  ],
  [
    "datetime.fromepochmillis(milliseconds :: INTEGER) :: ZONED DATETIME",
    "A moment from milliseconds since 1970.",
    "1970年からのミリ秒で日時を作る。",
  ],
  [
    "duration(input :: STRING | MAP) :: DURATION",
    "A span of time, from a text such as 'P1Y6M' or a map.",
    "'P1Y6M'のような文字列やマップから期間を作る。",
  ],
  [
    "duration.between(from :: ANY, to :: ANY) :: DURATION",
    "The span between two moments, in months, days and seconds.",
    "二つの日時の間の期間。",
  ],
  [
    "duration.inDays(from :: ANY, to :: ANY) :: DURATION",
    "The span between two moments in whole days.",
    "二つの日時の間を日数で表す。",
  ],
  [
    "duration.inMonths(from :: ANY, to :: ANY) :: DURATION",
    "The span between two moments in whole months.",
    "二つの日時の間を月数で表す。",
  ],
  [
    "duration.inSeconds(from :: ANY, to :: ANY) :: DURATION",
    "The span between two moments in seconds.",
    "二つの日時の間を秒数で表す。",
  ],
  [
    "point(input :: MAP) :: POINT",
    "A place, from a map with longitude and latitude, or x and y.",
    "longitudeとlatitude、またはxとyのマップから地点を作る。",
  ],
  [
    "point.distance(from :: POINT, to :: POINT) :: FLOAT",
    "The distance between two places, in metres on the globe.",
    "二つの地点の距離（地球上ではメートル）。",
  ],
  [
    "point.withinBBox(point :: POINT, lowerLeft :: POINT, upperRight :: POINT) :: BOOLEAN",
    "Whether a place lies in a rectangle.",
    "地点が長方形の中にあるかどうか。",
  ],
];
