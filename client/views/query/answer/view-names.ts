/** The views of an answer, in the order of their tabs. */
export const viewNames = ["table", "graph", "json", "plan"] as const;
export type ViewName = (typeof viewNames)[number];
