import type { OutDataWords } from "./out-data.ts";

/** Words of the files for other programs and of the one HTML file, by the id of their format, in Japanese. */
export const outDataJa: OutDataWords = {
  graphml: {
    name: "GraphML",
    about: "yEd、Gephi、igraph、NetworkX 用。すべてのプロパティ（型つき）と位置。",
    lost: "日付、地点、リストは文字列になります。制御文字は見える記号になります。色、文書の本文、ストーリーの手順は入りません。",
  },
  gexf: {
    name: "GEXF",
    about: "Gephi 用。すべてのプロパティと位置、凡例の色。",
    lost: "日付、地点、リストは文字列になります。制御文字は見える記号になります。値による色、文書の本文、ストーリーの手順は入りません。",
  },
  cytoscape: {
    name: "Cytoscape JSON",
    about: "Cytoscape と Cytoscape.js 用。すべてのプロパティと位置。ストーリーの手順と本文も入ります。",
    lost: "失われるものはありません。表では日付、地点、大きな数が文字列になります。",
  },
  csv: {
    name: "CSV（データセット）",
    about: "表、本文、設定の zip。Tsunagi で読み込み直せます。",
    lost: "列に入らない値は JSON で入ります。位置とストーリーの手順は入りません。値は数式に見えるものも元のままなので、表計算ソフトでは文字列として取り込んでください。",
  },
  jsonld: {
    name: "JSON-LD",
    about: "PROV-O つきのリンクトデータ。関係ごとに根拠の文書、引用、その位置がわかります。",
    lost: "文書の本文は引用だけが入ります。ストーリーの手順は JSON のまま入ります。",
  },
  cypher: {
    name: "Cypher スクリプト",
    about: "空の Neo4j にグラフを作ります。二度実行しても変わりません。",
    lost: "バイト列は JSON で入ります。位置、文書の本文、ストーリーの手順は入りません。",
  },
  html: {
    name: "HTML ファイル（1つ）",
    about: "すべてを1つのファイルに。サーバーもネットワークもなしで、どのブラウザーでも開けます。",
    lost: "スナップショットの内容はすべて残ります。展開など、データベースが要る操作はできません。",
  },
};
