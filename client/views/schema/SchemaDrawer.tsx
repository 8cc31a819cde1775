import { DrawerHead } from "../DrawerHead.tsx";
import type { ViewProps } from "../props.ts";

/** Labels and relationship types as a small graph. */
export function SchemaDrawer({ session }: ViewProps) {
  return <DrawerHead session={session} />;
}
