import { formatNumber } from "./format.ts";
import type { voiceEn } from "./voice-en.ts";

const n = (value: number) => formatNumber(value, "ja");

/** What a screen reader hears of the canvas, in Japanese. */
export const voiceJa: typeof voiceEn = {
  node: (name, kind) => (name === kind ? name : `${name}、${kind}`),
  here: (value) => `ここにある関係 ${n(value)}`,
  notHere: (value) => `ここにない関係 ${n(value)}`,
  pinned: "固定",
  place: (at, of) => `${n(of)}ノード中${n(at)}番目`,
  edge: (from, type, to) => `${from} – ${type} – ${to}`,
  around: (at, of, name) => `${name}の関係${n(of)}件中${n(at)}件目`,
  several: (value, kinds) => `${n(value)}件選択、${kinds.join("、")}`,
  ofKind: (kind, value) => `${kind}${n(value)}`,
  list: (parts) => parts.join("、"),
  join: (parts) => parts.join("。"),
};
