import type { OutDataWords } from "./out-data.ts";

/** Words of the files for other programs and of the one HTML file, by the id of their format, in Japanese. */
export const outDataJa: OutDataWords = {
  graphml: {
    name: "GraphML",
    holds: "yEd、Gephi、igraph、NetworkX 用。すべてのプロパティ（型つき）と位置。",
    lacks:
      "日付、地点、リストは文字列になります。制御文字は見える記号になります。色、文書の本文、ストーリーの手順は入りません。",
  },
  gexf: {
    name: "GEXF",
    holds: "Gephi 用。すべてのプロパティと位置、凡例の色。",
    lacks:
      "日付、地点、リストは文字列になります。制御文字は見える記号になります。値による色、文書の本文、ストーリーの手順は入りません。",
  },
  cytoscape: {
    name: "Cytoscape JSON",
    holds: "Cytoscape と Cytoscape.js 用。すべてのプロパティと位置。ストーリーの手順と本文も入ります。",
    lacks: "失われるものはありません。表では日付、地点、大きな数が文字列になります。",
  },
  csv: {
    name: "CSV（データセット）",
    holds: "表、本文、設定の zip。Tsunagi で読み込み直せます。",
    lacks:
      "列に入らない値は JSON で入ります。位置とストーリーの手順は入りません。値は数式に見えるものも元のままなので、表計算ソフトでは文字列として取り込んでください。",
  },
  jsonld: {
    name: "JSON-LD",
    holds: "PROV-O つきのリンクトデータ。関係ごとに根拠の文書、引用、その位置がわかります。",
    lacks: "文書の本文は引用だけが入ります。ストーリーの手順は JSON のまま入ります。",
  },
  cypher: {
    name: "Cypher スクリプト",
    holds: "空の Neo4j にグラフを作ります。二度実行しても変わりません。",
    lacks: "バイト列は JSON で入ります。位置、文書の本文、ストーリーの手順は入りません。",
  },
  html: {
    name: "HTML ファイル",
    holds: "すべてを1つのファイルに。サーバーもネットワークもなしで、どのブラウザーでも開けます。",
    lacks: "スナップショットの内容はすべて残ります。展開など、データベースが要る操作はできません。",
  },
};
