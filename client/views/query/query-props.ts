import type { Workbench } from "../../query/types.ts";
import type { ViewProps } from "../props.ts";

/** What every view of the researcher's desk gets. */
export interface QueryProps extends ViewProps {
  workbench: Workbench;
}
