import type { Statement } from "../../graph/statements/cypher-text.ts";
import { statementOfSelection, statementOfSight } from "../../graph/statements/statement-of.ts";
import type { ViewProps } from "../props.ts";
import { groundsOf } from "./grounds.ts";

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

/** The same with the statement that returns these elements of the canvas, or all in sight where there are none. */
export async function openCypher(views: ViewProps, keys: readonly string[]): Promise<void> {
  const scene = views.explorer.desk.stage.scene();
  const grounds = groundsOf(views);
  const statement = keys.length > 0 ? statementOfSelection(keys, grounds, scene) : statementOfSight(grounds, scene);
  if (statement) await openInEditor(views, statement);
}
