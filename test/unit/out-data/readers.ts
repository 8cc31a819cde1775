import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Edge, Node } from "../../../server/schema.ts";
import type { Snapshot } from "../../../snapshot/schema.ts";

/** A value as Python has it: its type and its text. */
export type Said = [type: string, text: string];

interface ReadBack {
  reader: string;
  nodes: Record<string, { data: Record<string, Said>; viz: unknown }>;
  edges: Record<string, { source: string; target: string; data: Record<string, Said> }>;
}

/** Reads a file with networkx, or where Python has none with its XML parser; `undefined` where there is no Python. */
export function readWithPython(form: "graphml" | "gexf", text: string): ReadBack | undefined {
  const folder = mkdtempSync(join(tmpdir(), "tsunagi-read-back-"));
  try {
    const path = join(folder, `it.${form}`);
    writeFileSync(path, text);
    const script = join(import.meta.dirname, "read_back.py");
    const options = {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    } as const;
    return JSON.parse(execFileSync("python3", [script, form, path], options)) as ReadBack;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Says in the output of the tests who has read a file. */
export function sayReader(form: string, reader: string): void {
  process.stdout.write(`${form} was read back by ${reader}.\n`);
}

/** Control characters as XML shows them. */
export function visible(text: string): string {
  return Array.from(text, (one) =>
    one < " " && !"\t\n\r".includes(one) ? String.fromCodePoint(0x2400 + one.charCodeAt(0)) : one,
  ).join("");
}

/** What a value is expected to be to a reader: its type in Python and its text, where a text is all XML has. */
function expectedValue(value: unknown, fractional: boolean): Said {
  if (typeof value === "string") return ["str", visible(value)];
  if (typeof value === "boolean") return ["bool", value ? "True" : "False"];
  if (typeof value === "number") {
    const whole = Number.isSafeInteger(value) && !fractional;
    return whole ? ["int", String(value)] : ["float", python(value)];
  }
  if (Array.isArray(value) || !Object.hasOwn(Object(value), "$type")) return ["str", visible(JSON.stringify(value))];
  const { $type, value: inner } = value as { $type: string; value: never };
  if ($type === "Integer") return ["int", inner];
  if ($type === "Float") return ["float", python(Number(inner))];
  if ($type !== "Point") return ["str", inner];
  const { srid, x, y, z } = inner as { srid: number; x: number; y: number; z?: number };
  return ["str", z === undefined ? `SRID=${srid};POINT(${x} ${y})` : `SRID=${srid};POINT Z(${x} ${y} ${z})`];
}

/** A number as Python's repr writes it. */
function python(value: number): string {
  if (!Number.isFinite(value)) return { NaN: "nan", Infinity: "inf" }[String(value)] ?? "-inf";
  if (Object.is(value, -0)) return "-0.0";
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.0` : String(value);
}

/** All properties of an element as they are expected; `kept` are the names that get another. */
export function expectedData(
  element: Node | Edge,
  all: readonly (Node | Edge)[],
  kept: readonly string[],
): Record<string, Said> {
  const fractional = (name: string) => all.some(({ properties }) => isFraction(properties[name]));
  return Object.fromEntries(
    Object.entries(element.properties).map(([name, value]) => [
      kept.includes(name) ? `property.${name}` : visible(name),
      expectedValue(value, fractional(name)),
    ]),
  );
}

function isFraction(value: unknown): boolean {
  if (typeof value === "number") return !Number.isSafeInteger(value);
  return typeof value === "object" && value !== null && "$type" in value && value.$type === "Float";
}

/** The texts of Python as JavaScript has them. */
export function asJavaScript([type, text]: Said): unknown {
  if (type === "bool") return text === "True";
  if (type === "str") return text;
  return Number(text.replace("inf", "Infinity").replace("nan", "NaN"));
}

/** Where nodes are expected to stand. */
export function expectedPlace({ state, story }: Snapshot, key: string): { x: number; y: number } | undefined {
  const all = [state, ...(story?.steps.map((step) => step.state) ?? [])].flatMap(({ nodes }) => nodes);
  const found = all.find((one) => one.key === key);
  return found && { x: found.x, y: found.y };
}

/** Whether an element is expected to be in sight: it is in one picture neither hidden nor filtered, nor are its ends. */
export function expectedSight({ state, story, elements }: Snapshot, key: string): boolean {
  const edge = elements.edges.find((one) => one.key === key);
  return [state, ...(story?.steps.map((step) => step.state) ?? [])].some((one) => {
    const needed = edge ? [key, edge.source, edge.target] : [key];
    const all = [...one.nodes, ...one.edges];
    return needed.every((name) => all.some((drawn) => drawn.key === name && !drawn.hidden && !drawn.out));
  });
}
