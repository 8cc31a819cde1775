import type { Row } from "./row.ts";

/** Procedures that the server lets run; what they yield stands behind the last `::`. */
export const procedures: readonly Row[] = [
  ["db.labels() :: label :: STRING", "The labels of the database.", "データベースのラベル。"],
  [
    "db.relationshipTypes() :: relationshipType :: STRING",
    "The relationship types of the database.",
    "データベースの関係の種類。",
  ],
  ["db.propertyKeys() :: propertyKey :: STRING", "The property names of the database.", "データベースの属性名。"],
  [
    "db.schema.visualization() :: nodes :: LIST<NODE>, relationships :: LIST<RELATIONSHIP>",
    "Labels and how types join them, as a small graph.",
    "ラベルとそれをつなぐ型を小さなグラフで返す。",
  ],
  [
    "db.schema.nodeTypeProperties() :: nodeType :: STRING, nodeLabels :: LIST<STRING>, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN",
    "The properties of nodes by label, with their types.",
    "ラベルごとの属性とその型。",
  ],
  [
    "db.schema.relTypeProperties() :: relType :: STRING, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN",
    "The properties of relationships by type.",
    "関係の種類ごとの属性とその型。",
  ],
  [
    "db.index.fulltext.queryNodes(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: node :: NODE, score :: FLOAT",
    "Nodes that a full-text index finds, best first.",
    "全文索引で見つかるノードを、よく合う順に返す。",
  ],
  [
    "db.index.fulltext.queryRelationships(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: relationship :: RELATIONSHIP, score :: FLOAT",
    "Relationships that a full-text index finds, best first.",
    "全文索引で見つかる関係を、よく合う順に返す。",
  ],
  [
    "db.index.vector.queryNodes(indexName :: STRING, numberOfNearestNeighbours :: INTEGER, query :: LIST<FLOAT>) :: node :: NODE, score :: FLOAT",
    "The nodes nearest to a vector.",
    "ベクトルに近いノード。",
  ],
  [
    "db.index.vector.queryRelationships(indexName :: STRING, numberOfNearestNeighbours :: INTEGER, query :: LIST<FLOAT>) :: relationship :: RELATIONSHIP, score :: FLOAT",
    "The relationships nearest to a vector.",
    "ベクトルに近い関係。",
  ],
];
