import { valueName } from "../evidence/names.ts";
import { typeLens } from "../graph/lens.ts";
import type { Edge, Lens } from "../graph/types.ts";
import type { Language } from "../session.ts";

/** The figure that a relationship carries, with its unit where that is short: `71%`, `41,400 t`; empty where it has none. */
export function figureOf({ type, properties }: Edge, lens: Lens, language: Language): string {
  const details = (typeLens(lens, type).detail ?? []).filter((name) => {
    const value = properties[name];
    return value !== undefined && value !== null && value !== "";
  });
  const at = details.findIndex((name) => {
    return typeof properties[name] === "number" || lens.properties[name]?.suffix !== undefined;
  });
  const property = details[at];
  if (property === undefined) return "";
  const said = valueName(property, properties[property], lens, language);
  const unit = properties[details[at + 1] ?? ""];
  return typeof properties[property] === "number" && typeof unit === "string" && unit.length <= 4
    ? `${said} ${unit}`
    : said;
}
