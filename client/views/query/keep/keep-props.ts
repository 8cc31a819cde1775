import type { Keeper } from "../../../query/keep/keeper.ts";
import type { QueryProps } from "../query-props.ts";

/** What the panels of history and saved queries get. */
export interface KeepProps extends QueryProps {
  keeper: Keeper;
  close: () => void;
}
