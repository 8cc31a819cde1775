import { batch, effect } from "@preact/signals";
import { read, write } from "../../storage.ts";
import { type ParameterFields, parameterTypes, type QueryText, type Workbench } from "../types.ts";

const name = "query.text";
/** More is not kept: it is no query. */
const longest = 200_000;

/**
 * Puts into a new desk what stood there before a reload, and keeps what is written from now on. Each tab has its own text;
 * a new tab begins with what was written last in any.
 */
export function keepText(workbench: Workbench): Workbench {
  const kept = parse(readTab() ?? read(name));
  if (kept && workbench.text.peek() === "") {
    batch(() => {
      workbench.text.value = kept.cypher;
      workbench.fields.value = { ...kept.fields, ...workbench.fields.peek() };
    });
  }
  let first = true;
  effect(() => {
    const text = JSON.stringify({ cypher: workbench.text.value, fields: workbench.fields.value } satisfies QueryText);
    if (!first && text.length <= longest) {
      writeTab(text);
      write(name, text);
    }
    first = false;
  });
  return workbench;
}

/** A kept query; undefined where it is none. */
export function parse(text: string | undefined): QueryText | undefined {
  try {
    const { cypher, fields } = Object(JSON.parse(text ?? "null"));
    return typeof cypher === "string" ? { cypher, fields: toFields(fields) } : undefined;
  } catch {
    return undefined;
  }
}

function toFields(given: unknown): ParameterFields {
  const entries = Object.entries(Object(given) as Record<string, unknown>).flatMap(([key, field]) => {
    const { type, text } = Object(field);
    const known = parameterTypes.find((one) => one === type);
    return known && typeof text === "string" ? [[key, { type: known, text }] as const] : [];
  });
  return Object.fromEntries(entries);
}

function readTab(): string | undefined {
  try {
    return sessionStorage.getItem(`tsunagi.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function writeTab(text: string): void {
  try {
    sessionStorage.setItem(`tsunagi.${name}`, text);
  } catch {
    // A full or forbidden storage: the text of this tab is lost with it.
  }
}
