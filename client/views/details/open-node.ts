import type { ViewProps } from "../props.ts";

/** Selects a node, bringing it to the canvas first where it is not there. What fails is said by the page. */
export async function openNode(
  { explorer, session }: Pick<ViewProps, "explorer" | "session">,
  key: string,
): Promise<void> {
  try {
    if (!explorer.node(key)) await explorer.show([key]);
    explorer.select({ kind: "node", key });
  } catch (error) {
    session.error.value = error;
  }
}
