import fc from "fast-check";
import { expect, test } from "vitest";
import { noticesOf } from "../../../client/query/answer/notices.ts";
import { fieldsOf } from "../../../client/query/field-of.ts";
import { parseLimits, usualLimits } from "../../../client/query/limits.ts";
import { ParameterError, sentParameters } from "../../../client/query/sent.ts";

const typed = ($type: string, value: unknown) => ({ $type, value });

test("parameters opened in the editor are sent again as they were", () => {
  const leaf = fc.oneof(
    fc.string().filter((text) => !text.includes("__is")),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value)),
    fc.constantFrom(
      typed("Date", "2021-06-08"),
      typed("Duration", "P1D"),
      typed("Integer", "9007199254740993"),
      typed("Float", "5"),
      typed("Point", { srid: 4326, x: 1.5, y: 2 }),
    ),
  );
  fc.assert(
    fc.property(fc.oneof(leaf, fc.array(leaf)), (value) => {
      expect(sentParameters("RETURN $given", fieldsOf({ given: value, other: 1 }))).toEqual({ given: value });
    }),
  );
});

test("a parameter that was never set, or cannot be read, is named", () => {
  const failure = (fields: Parameters<typeof sentParameters>[1]) => {
    try {
      return sentParameters("RETURN $id", fields);
    } catch (error) {
      return error instanceof ParameterError ? [error.parameter, error.fault] : error;
    }
  };
  expect([failure({}), failure({ id: { type: "Integer", text: "many" } })]).toEqual([
    ["id", "missing"],
    ["id", "integer"],
  ]);
});

test("limits that were kept come back, all else gives the usual ones", () => {
  expect(parseLimits('{"rows":500,"seconds":30}')).toEqual({ rows: 500, seconds: 30 });
  expect([parseLimits(undefined), parseLimits("no"), parseLimits('{"rows":1e9}'), parseLimits("null")]).toEqual([
    ...[usualLimits, usualLimits, usualLimits, usualLimits],
  ]);
});

test("notices are told by their code with the name they are about, each once", () => {
  const notice = (code: string, description: string) => ({
    ...{ code: `Neo.ClientNotification.Statement.${code}`, title: "", description },
    ...{ severity: "WARNING", category: "UNRECOGNIZED" },
  });
  const label = notice(
    "UnknownLabelWarning",
    "One of the labels in your query is not available in the database, make sure you didn't misspell it or that the label is available when you run this statement in your application (the missing label name is: Mesure)",
  );
  const told = noticesOf([label, label, notice("CartesianProduct", "…"), notice("SomethingNew", "…")]);
  expect(told.map(({ words, name }) => [words, name])).toEqual([
    ["unknownLabel", "Mesure"],
    ["cartesianProduct", ""],
    [undefined, ""],
  ]);
});
