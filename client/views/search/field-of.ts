import type { Hit } from "../../../server/schema.ts";
import { toText } from "../../graph/lens.ts";
import type { Lens } from "../../graph/types.ts";
import { searchWords } from "../../i18n/search.ts";
import type { Language } from "../../session.ts";
import { comparable } from "./commands.ts";

/** In which language and property a node was found, in words: "found in Japanese name". */
export function foundIn(field: string, lens: Lens, language: Language): string {
  const words = searchWords(language);
  const [, base = field, suffix] = /^(.+)_(ja|en)$/.exec(field) ?? [];
  const usual: Record<string, string> = words.fields;
  const name = usual[base] ?? lens.properties[field]?.name[language] ?? base;
  if (suffix === "ja" || suffix === "en") return words.foundIn(words.fieldIn[suffix](name));
  return words.foundIn(name);
}

/** The piece of a longer property around the words, from the beginning of a word on, about 60 characters; empty for names. */
export function excerpt(hit: Hit, typed: string): string {
  if (/^(name|short|narrow)(_|$)/.test(hit.field)) return "";
  const text = toText(hit.node.properties[hit.field]);
  const at = comparable(text).indexOf(comparable(typed));
  const near = Math.max(0, at - 20);
  const start = near === 0 ? 0 : near + Math.max(0, text.slice(near, at).indexOf(" ") + 1);
  const end = Math.max(start + 60, at + typed.length + 30);
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
