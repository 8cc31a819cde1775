import type { Notification } from "../../../server/schema.ts";

/** A notice that has words of its own: their name, and the name it is about. */
export interface Notice {
  /** Undefined for one that only the server has words for. */
  words: string | undefined;
  name: string;
  notification: Notification;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/CartesianProduct/i, "cartesianProduct"],
  [/UnknownLabel/i, "unknownLabel"],
  [/UnknownRelationshipType/i, "unknownType"],
  [/UnknownPropertyKey/i, "unknownProperty"],
  [/Deprecat/i, "deprecated"],
  [/NoApplicableIndex|MissingIndex/i, "noIndex"],
  [/ExhaustiveShortestPath/i, "exhaustive"],
  [/UnboundedVariableLength|UnboundedPattern/i, "unbounded"],
  [/AggregationSkippedNull/i, "nullAggregated"],
  [/ParameterNotProvided|MissingParameter/i, "parameterMissing"],
  [/VariableShadowing/i, "shadowed"],
  [/DynamicProperty|DynamicLabel/i, "dynamic"],
  [/EagerOperator/i, "eager"],
  [/RepeatedRelationshipReference|RepeatedVarLength/i, "repeated"],
  [/UnsatisfiableRelationshipType/i, "impossible"],
];

/** A notification of the database by its code, with the name that its text tells. */
function noticeOf(notification: Notification): Notice {
  const { code, description } = notification;
  const words = kinds.find(([pattern]) => pattern.test(code))?.[1];
  const [, named] =
    /(?:missing (?:label|relationship type|property) name is|name is|shadowing variable|Missing parameters?):? ?[`'(]*([^`')]+?)[`')]*$/i.exec(
      description.trim(),
    ) ?? [];
  const quoted = /`([^`]+)`/.exec(description)?.[1];
  return { words, name: named ?? quoted ?? "", notification };
}

/** Notices, each once: the same may be said of a text and of its plan. */
export function noticesOf(notifications: readonly Notification[]): Notice[] {
  const key = ({ code, description, position }: Notification) => `${code} ${position?.offset} ${description}`;
  return [...new Map(notifications.map((one) => [key(one), noticeOf(one)])).values()];
}
