import type { Plan, ProfiledPlan, ResultSummary } from "neo4j-driver";
import type { Explained, Notification, PlanOperator } from "../../schema.ts";
import { toPosition } from "./positions.ts";

/** The type of a query as the server reports it; what has none counts as one of the schema. */
export function typeOf({ queryType }: ResultSummary): Explained["type"] {
  return queryType === "r" || queryType === "rw" || queryType === "w" ? queryType : "s";
}

/** A plan of the driver, with what was counted where it is a profile. Operators without `@neo4j`. */
export function toPlan(plan: Plan | ProfiledPlan): PlanOperator {
  const { operatorType, arguments: details, children } = plan;
  return {
    operator: operatorType.replace(/@[^@]*$/, ""),
    details: String(details["Details"] ?? ""),
    estimatedRows: count(details["EstimatedRows"]),
    ...("rows" in plan && { rows: count(plan.rows), dbHits: count(plan.dbHits) }),
    children: children.map(toPlan),
  };
}

/** Numbers of a plan come as numbers or as the driver's integers. */
function count(value: unknown): number {
  return Number(String(value ?? 0));
}

/** What the server remarks on a query; positions count in the text without our prefix. */
export function toNotifications({ notifications }: ResultSummary, prefix: string): Notification[] {
  return notifications.map(({ code, title, description, severityLevel, category, position }) => ({
    code,
    title,
    description,
    severity: severityLevel,
    category,
    position: toPosition(position, prefix),
  }));
}
