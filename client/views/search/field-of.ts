import type { Hit } from "../../../server/schema.ts";
import { toText } from "../../graph/lens.ts";
import type { Lens } from "../../graph/types.ts";
import { searchWords } from "../../i18n/search.ts";
import type { Language } from "../../session.ts";
import { spansOf } from "./marked.tsx";

/** In which language and property a node was found, in words: "found in Japanese name". */
export function foundIn(field: string, lens: Lens, language: Language): string {
  const words = searchWords(language);
  const [, base = field, suffix] = /^(.+)_(ja|en)$/.exec(field) ?? [];
  const usual: Record<string, string> = words.fields;
  const name = usual[base] ?? lens.properties[field]?.name[language] ?? base;
  if (suffix === "ja" || suffix === "en") return words.foundIn(words.fieldIn[suffix](name));
  return words.foundIn(name);
}

/** The piece of a longer property around the words, from the beginning of a word on, about 60 characters; empty for names that are shown. */
export function excerpt(hit: Hit, typed: string, shown: readonly string[] = []): string {
  const text = toText(hit.node.properties[hit.field]);
  if (shown.includes(text) || (shown.length === 0 && /^(name|short|narrow)(_|$)/.test(hit.field))) return "";
  const at = spansOf(text, typed)[0]?.start ?? 0;
  const near = Math.max(0, at - 20);
  const start = near === 0 ? 0 : near + Math.max(0, text.slice(near, at).indexOf(" ") + 1);
  const end = Math.max(start + 60, at + typed.length + 30);
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
