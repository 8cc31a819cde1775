import type { Statement } from "../../graph/statements/cypher-text.ts";
import type { ViewProps } from "../props.ts";

/** Puts a statement with its parameters into the Cypher editor and opens that; the desk is fetched now. */
export async function openInEditor(views: ViewProps, { cypher, parameters }: Statement): Promise<void> {
  const { session } = views;
  try {
    const [{ workbenchOf }, { fieldsOf }] = await Promise.all([
      import("../../query/workbench-of.ts"),
      import("../../query/field-of.ts"),
    ]);
    workbenchOf(views).open({ cypher, fields: fieldsOf(parameters) });
    session.drawer.value = "cypher";
  } catch (error) {
    session.error.value = error;
  }
}
