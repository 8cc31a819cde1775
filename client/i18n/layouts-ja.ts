import type { LayoutWords } from "./layouts.ts";

/** Words of the menu of layouts. */
export const layoutsJa: LayoutWords = {
  layout: (name) => `配置：${name}`,
  title: "並べ方",
  of: (count) => `選択した${count}ノードの並べ方`,
  command: (name) => `並べる：${name}`,
  choose: "並べ方を選ぶ…",
  names: {
    columns: "最初の図",
    force: "力学",
    sections: "列",
    radial: "放射",
    concentric: "同心円",
    tree: "木",
    circle: "円",
    grid: "格子",
    property: "属性で",
  },
  hints: {
    columns: "文書の順に",
    force: "つながるものを近くに",
    sections: "種類ごとに一列",
    radial: "選択したノードを囲む輪",
    concentric: "関係の多いものを中央に",
    tree: "右へ枝分かれ",
    circle: "種類ごとに一周",
    grid: "種類ごとに縦横に",
    property: "値を横軸・縦軸に",
  },
  across: "左から右へ",
  upward: "下から上へ",
  none: "なし",
  kind: "種類",
  here: "図の中の関係の数",
  act: "並べる",
  busy: (name) => `配置中：${name}`,
};
