import { useState } from "preact/hooks";
import type { Expansion } from "../../graph/explorer.ts";
import type { ViewProps } from "../props.ts";

/** Expanding from a panel: what is under way, and what fails is said by the page. */
export function useExpand({ explorer, session }: ViewProps): {
  busy: boolean;
  expand: (key: string, expansion?: Expansion) => void;
} {
  const [busy, setBusy] = useState(false);
  const expand = async (key: string, expansion?: Expansion) => {
    if (busy) return;
    setBusy(true);
    try {
      await explorer.expand(key, expansion);
    } catch (error) {
      session.error.value = error;
    } finally {
      setBusy(false);
    }
  };
  return { busy, expand: (key, expansion) => void expand(key, expansion) };
}
