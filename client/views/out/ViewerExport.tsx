import type { ComponentProps } from "preact";
import { useMemo } from "preact/hooks";
import type { Words } from "../../../snapshot/schema.ts";
import { retitled } from "../../snapshot/retitled.ts";
import type { ServerTools } from "../viewer/props.ts";
import { ExportDialog } from "./ExportDialog.tsx";

type Props = ComponentProps<NonNullable<ServerTools["Export"]>>;

/** The dialog of exports on the page of a snapshot, for the step that is seen. */
export function ViewerExport({ viewed, session, close }: Props) {
  const { snapshot, known, step } = viewed;
  const source = useMemo(
    () => ({
      ...{ untitled: false, step: Math.max(1, step.peek()) },
      snapshot: async () => (isSame(known.title, snapshot.title) ? snapshot : retitled(snapshot, known.title)),
      ...(known.id === undefined ? {} : { link: `${location.origin}/s/${encodeURIComponent(known.id)}` }),
    }),
    [viewed],
  );
  return <ExportDialog session={session} source={source} format={snapshot.story ? "pptx" : "png"} close={close} />;
}

function isSame(a: Words, b: Words): boolean {
  return a.ja === b.ja && a.en === b.en;
}
