import { computing } from "./good-computing.ts";
import { grouping } from "./good-grouping.ts";
import { matching } from "./good-matching.ts";
import { texts } from "./good-text.ts";
import type { QueryText } from "./query-text.ts";

/** Read queries that people write, by the topics of the Cypher manual; each must pass the guard and run. */
export const goodQueries: readonly QueryText[] = [...matching, ...grouping, ...computing, ...texts];
