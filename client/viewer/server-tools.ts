import { lazy } from "../views/Lazy.tsx";
import type { ServerTools } from "../views/viewer/props.ts";

/** What asks what file to make, fetched when it is asked for. */
const ViewerExport = lazy(async () => (await import("../views/out/ViewerExport.tsx")).ViewerExport);

/** What the page of a stored snapshot leads to. */
export function serverTools(id: string | undefined): ServerTools | undefined {
  if (id === undefined) return undefined;
  const name = encodeURIComponent(id);
  return {
    explorer: `/?snapshot=${name}`,
    link: (step) => `${location.origin}/s/${name}${step > 1 ? `#step=${step}` : ""}`,
    Export: ViewerExport,
  };
}
