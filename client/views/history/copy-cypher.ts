import type { Statement } from "../../graph/statements/cypher-text.ts";
import { statementOfSelection, statementOfSight } from "../../graph/statements/statement-of.ts";
import { withParameters } from "../../graph/statements/with-parameters.ts";
import { stepWords } from "../../i18n/steps.ts";
import type { Session } from "../../session.ts";
import { copyText } from "../details/copy-text.ts";
import type { ViewProps } from "../props.ts";
import { groundsOf } from "./grounds.ts";

type Views = Pick<ViewProps, "explorer" | "session">;

/** Puts the statement that returns these elements of the canvas on the clipboard, with its parameters. */
export function copyCypher(views: Views, keys: readonly string[]): Promise<void> {
  const scene = views.explorer.desk.stage.scene();
  return copyStatement(views.session, statementOfSelection(keys, groundsOf(views), scene));
}

/** The same for all that is in sight. */
export function copyCanvasCypher(views: Views): Promise<void> {
  return copyStatement(views.session, statementOfSight(groundsOf(views), views.explorer.desk.stage.scene()));
}

/** Puts a statement on the clipboard, with its parameters; says so where there is none. */
export async function copyStatement(session: Session, statement: Statement | undefined): Promise<void> {
  const words = stepWords(session.language.peek());
  if (statement) return copyText(session, withParameters(statement), words.copied);
  session.toast.value = words.nothingToCopy;
}
