import { edgeName, nameOf } from "../../evidence/names.ts";
import { formatFigure, formatValue } from "../../evidence/values.ts";
import type { Lens } from "../../graph/types.ts";
import type { Language } from "../../session.ts";
import { type Known, kindOf } from "./kinds.ts";

/** What a value is written with. */
export interface Reading {
  lens: Lens;
  language: Language;
}

/** A value as one line for a person; lists and maps are cut where they grow longer than `room` characters. */
export function say(value: unknown, reading: Reading, room = 160): string {
  const { lens, language } = reading;
  const known = kindOf(value);
  switch (known.kind) {
    case "null":
      return "";
    case "boolean":
      return String(known.value);
    case "number":
      return sayNumber(known.value, language);
    case "string":
      return cut(known.value.slice(0, room + 1).replace(/\s+/g, " "), room);
    case "typed":
      return formatValue(known.value, language);
    case "node":
      return nameOf(known.value, lens, language);
    case "edge":
      return edgeName(known.value, lens, language);
    case "path":
      return known.value.nodes.map((node) => nameOf(node, lens, language)).join(" – ");
    case "list":
      return `[${sayItems(known.value, reading, room)}]`;
    case "map":
      return `{${sayItems(Object.entries(known.value), reading, room, true)}}`;
  }
}

/** How nodes and relationships are named where they are sorted. */
export function namer({ lens, language }: Reading): (known: Known) => string {
  return (known) => {
    if (known.kind === "node") return nameOf(known.value, lens, language);
    return known.kind === "edge" ? edgeName(known.value, lens, language) : "";
  };
}

function sayNumber(value: number | bigint, language: Language): string {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return formatFigure(value, language);
}

function sayItems(items: readonly unknown[], reading: Reading, room: number, named = false): string {
  let text = "";
  for (const item of items) {
    const between = text === "" ? "" : ", ";
    if (text.length > room) return `${text}${between}…`;
    const [name, value] = named ? (item as [string, unknown]) : ["", item];
    const said = say(value, reading, Math.max(20, room - text.length));
    const shown = kindOf(value).kind === "null" ? "null" : kindOf(value).kind === "string" ? `“${said}”` : said;
    text += between + (named ? `${name}: ${shown}` : shown);
  }
  return text;
}

function cut(text: string, room: number): string {
  return text.length > room ? `${text.slice(0, room)}…` : text;
}
