import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");
const relationships = (value: number) => `${n(value)} ${value === 1 ? "relationship" : "relationships"}`;

/** What a screen reader hears of the canvas, in English. */
export const voiceEn = {
  node: (name: string, kind: string) => (name === kind ? name : `${name}, ${kind}`),
  here: (value: number) => `${relationships(value)} here`,
  notHere: (value: number) => `${n(value)} more not here`,
  pinned: "pinned",
  place: (at: number, of: number) => `node ${n(at)} of ${n(of)}`,
  edge: (from: string, type: string, to: string) => `${from} – ${type} – ${to}`,
  around: (at: number, of: number, name: string) => `${n(at)} of ${relationships(of)} of ${name}`,
  several: (value: number, kinds: string[]) => `${n(value)} selected: ${kinds.join(", ")}`,
  ofKind: (kind: string, value: number) => `${kind} ${n(value)}`,
  list: (parts: string[]) => parts.join(", "),
  join: (parts: string[]) => parts.join(". "),
};
