/** Words of the files for other programs and of the one HTML file, by the id of their format, in English. */
export const outDataEn = {
  graphml: {
    name: "GraphML",
    holds: "For yEd, Gephi, igraph and NetworkX: all properties with their types, and positions.",
    lacks:
      "Dates, points and lists are text. Control characters become visible signs. No colours, no texts of documents, no steps of a story.",
  },
  gexf: {
    name: "GEXF",
    holds: "For Gephi: all properties, positions, and the colours of the legend.",
    lacks:
      "Dates, points and lists are text. Control characters become visible signs. No colours by value, no texts of documents, no steps of a story.",
  },
  cytoscape: {
    name: "Cytoscape JSON",
    holds: "For Cytoscape and Cytoscape.js: all properties and positions; the steps of a story and the texts go along.",
    lacks: "Nothing is lost; tables show dates, points and large numbers as text.",
  },
  csv: {
    name: "CSV (dataset)",
    holds: "A zip with tables, texts and settings that Tsunagi loads again.",
    lacks:
      "What a table cannot hold stands in it as JSON. No positions, no steps of a story. Import the tables into a spreadsheet as text: cells are exact, also those that look like formulas.",
  },
  jsonld: {
    name: "JSON-LD",
    holds:
      "Linked data with PROV-O: each relationship says what it was derived from, with the quoted words and their place.",
    lacks:
      "The texts of the documents are left out, except for the quotes. The steps of a story are kept as plain JSON.",
  },
  cypher: {
    name: "Cypher script",
    holds: "Builds the graph in an empty Neo4j; running it twice changes nothing.",
    lacks: "Bytes stand in it as JSON. No positions, no texts of documents, no steps of a story.",
  },
  html: {
    name: "HTML file",
    holds: "Everything in one file that any browser opens, without a server or a network.",
    lacks: "Nothing of the snapshot is lost. What needs the database, such as expanding, is not there.",
  },
};
