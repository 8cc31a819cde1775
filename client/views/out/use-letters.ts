import { useEffect, useMemo, useState } from "preact/hooks";
import type { Snapshot } from "../../../snapshot/schema.ts";
import type { OutFormat } from "../../out/format.ts";
import type { Language } from "../../session.ts";

const fullWidth = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a page of it has letters that many systems lack: without them it would be blank there. Undefined until that is known. */
export function useNeedsLetters(snapshot: Snapshot | undefined, language: Language): boolean | undefined {
  return useMemo(() => {
    if (language === "ja") return true;
    return snapshot && fullWidth.test(JSON.stringify(snapshot));
  }, [snapshot, language]);
}

/** By how many bytes the letters make the page larger; undefined until that is known, and for other kinds of files. */
export function useLettersSize(
  format: OutFormat | undefined,
  snapshot: Snapshot | undefined,
  language: Language,
): number | undefined {
  const [size, setSize] = useState<number>();
  const isPage = format?.group === "page";
  useEffect(() => {
    setSize(undefined);
    if (!isPage || !snapshot) return;
    const own = new AbortController();
    const weigh = async () => {
      const { lettersSize } = await import("../../out/html/make.ts");
      const bytes = await lettersSize(snapshot, language, own.signal);
      if (!own.signal.aborted) setSize(bytes);
    };
    // Where they cannot be had, making the file says so.
    weigh().catch(() => undefined);
    return () => own.abort();
  }, [isPage, snapshot, language]);
  return size;
}
