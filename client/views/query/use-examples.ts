import { useEffect, useState } from "preact/hooks";
import { loadExamples } from "../../query/keep/examples.ts";
import type { QueryFile } from "../../query/keep/query-file.ts";

/** The examples once they are fetched; none where they cannot be. */
export function useExamples(): QueryFile[] {
  const [examples, set] = useState<QueryFile[]>([]);
  useEffect(() => {
    loadExamples().then(set, () => undefined);
  }, []);
  return examples;
}
