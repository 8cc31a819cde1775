import type { Explained } from "../../../server/schema.ts";
import { operatorName, operatorsOf } from "./operators.ts";

const heads = ["Operator", "Details", "Estimated rows", "Rows", "DB hits"];

/** A plan as text in columns, as cypher-shell writes it; what a plan without profile does not know is left out. */
export function planText({ type, plan, ms, rows }: Explained): string {
  const placed = operatorsOf(plan);
  const profiled = placed.some(({ operator }) => operator.dbHits !== undefined);
  const lines = placed.map(({ level, operator }) => [
    `${"| ".repeat(level - 1)}+${operatorName(operator)}`,
    operator.details.replace(/\s+/g, " "),
    String(Math.round(operator.estimatedRows)),
    ...(profiled ? [String(operator.rows ?? ""), String(operator.dbHits ?? "")] : []),
  ]);
  const table = [heads.slice(0, profiled ? 5 : 3), ...lines];
  const widths = heads.map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0)));
  const write = (line: string[]) =>
    line
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  const sum = [
    `type ${type}`,
    ...(rows === undefined ? [] : [`${rows} rows`]),
    ...(ms === undefined ? [] : [`${ms} ms`]),
  ];
  return `${sum.join(", ")}\n\n${table.map(write).join("\n")}\n`;
}
