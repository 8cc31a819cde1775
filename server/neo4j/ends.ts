import { z } from "zod";
import { query } from "../queries.ts";
import { Node } from "../schema.ts";

/** Nodes by element id: the ends of relationships whose nodes are not in an answer. */
export const nodesById = query("nodes-by-element-id", z.object({ ids: z.array(z.string()) }), z.object({ node: Node }));
