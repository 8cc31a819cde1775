import { useState } from "preact/hooks";
import { read, write } from "../../storage.ts";

/** What a person chose for a table: the columns in it and their widths in px. Absent: as it is at first. */
export interface Choices {
  shown?: string[];
  widths: Record<string, number>;
}

const least = 56;
const most = 900;

/** The choices for one table as this browser remembers them, and ways to change them. */
export function useChoices(name: string) {
  const [choices, setChoices] = useState(() => parseChoices(read(`table.${name}`)));
  const change = (next: Choices) => {
    setChoices(next);
    write(`table.${name}`, JSON.stringify(next));
  };
  return {
    choices,
    show: (shown: string[]) => change({ ...choices, shown }),
    resize: (id: string, width: number) =>
      change({ ...choices, widths: { ...choices.widths, [id]: Math.round(Math.min(most, Math.max(least, width))) } }),
    reset: () => change({ widths: {} }),
  };
}

/** Choices as they were kept; those of nobody where that is not what we wrote. */
export function parseChoices(kept: string | undefined): Choices {
  try {
    const { shown, widths } = JSON.parse(kept ?? "{}") as Record<string, unknown>;
    const isWidth = (pair: [string, unknown]): pair is [string, number] =>
      typeof pair[1] === "number" && pair[1] >= least && pair[1] <= most;
    const list = Array.isArray(shown) ? shown.filter((id) => typeof id === "string") : undefined;
    return {
      ...(list && list.length > 0 ? { shown: list } : {}),
      widths: Object.fromEntries(Object.entries(widths ?? {}).filter(isWidth)),
    };
  } catch {
    return { widths: {} };
  }
}
