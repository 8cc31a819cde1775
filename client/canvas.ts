import cytoscape from "cytoscape";
import type { Call } from "./api.ts";
import { Explorer } from "./graph/explorer.ts";
import type { Session } from "./session.ts";

/** Makes the graph, headless until a view mounts it. A chunk of its own: Cytoscape comes after the first paint. */
export function createExplorer(call: Call, session: Session): Explorer {
  return new Explorer(cytoscape({ headless: true, styleEnabled: true }), call, session);
}
