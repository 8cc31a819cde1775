import { DrawerHead } from "../DrawerHead.tsx";
import type { ViewProps } from "../props.ts";

/** When things happened; a brush filters. */
export function TimelineDrawer({ session }: ViewProps) {
  return <DrawerHead session={session} />;
}
