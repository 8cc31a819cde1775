import { useMemo } from "preact/hooks";
import { workbenchOf } from "../../query/workbench-of.ts";
import "../../styles/query.css";
import { DrawerHead } from "../DrawerHead.tsx";
import type { ViewProps } from "../props.ts";
import { AnswerSide } from "./answer/AnswerSide.tsx";
import { EditorSide } from "./editor/EditorSide.tsx";

/** The researcher's desk: a query on the left, its answer on the right; one below the other where it is narrow. */
export function CypherDrawer(views: ViewProps) {
  const workbench = useMemo(() => workbenchOf(views), [views.explorer]);
  const props = { ...views, workbench };
  return (
    <>
      <DrawerHead session={views.session} />
      <div class="query-desk">
        <EditorSide {...props} />
        <AnswerSide {...props} />
      </div>
    </>
  );
}
