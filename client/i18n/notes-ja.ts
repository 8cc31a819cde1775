import type { notesEn } from "./notes-en.ts";

/** Words of notes on the canvas, in Japanese. */
export const notesJa: typeof notesEn = {
  notes: "図の付箋",
  note: (text) => `付箋：${text}`,
  noteOf: (name, text) => `${name}の付箋：${text}`,
  help: "Enterで書き直し、Deleteで削除、矢印キーで移動、Shiftと左右で幅を変えます。",
  placeholder: "付箋に書く",
  field: "付箋の文",
  edit: "付箋を書き直す",
  remove: "付箋を消す",
  width: "付箋の幅",
};
