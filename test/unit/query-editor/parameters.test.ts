import fc from "fast-check";
import { expect, test } from "vitest";
import { toJson } from "../../../client/query/parameters.ts";
import type { ParameterType } from "../../../client/query/types.ts";

const read = (type: ParameterType, text: string) => {
  const made = toJson({ type, text });
  return "value" in made ? made.value : `! ${made.fault}`;
};
const all = (type: ParameterType, ...texts: string[]) => texts.map((text) => read(type, text));

test("any integer of 64 bits keeps each of its digits, any other is too large", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }), (value) => {
      const made = read("Integer", String(value));
      if (value < -(2n ** 63n) || value >= 2n ** 63n) expect(made).toBe("! large");
      else if (Number.isSafeInteger(Number(value))) expect(made).toBe(Number(value));
      else expect(made).toEqual({ $type: "Integer", value: String(value) });
    }),
  );
});

test("an integer may have a sign and groups of digits, and nothing else", () => {
  expect(all("Integer", " 40 ", "+7", "1_000_000", "1,000", "1,00", "4.0", "4e3", "0x10", "")).toEqual([
    ...[40, 7, 1_000_000, 1000, "! integer", "! integer", "! integer", "! integer", "! empty"],
  ]);
});

test("digits and signs of full width are numbers and dates, and text stays as it is", () => {
  const made = [
    read("Integer", "−４０"),
    read("Float", "０．５"),
    read("Date", "２０２１-０６-０８"),
    read("String", "４０"),
    read("JSON", '["４０"]'),
  ];
  expect(made).toEqual([-40, 0.5, { $type: "Date", value: "2021-06-08" }, "４０", ["４０"]]);
});

test("any float comes back as it was, and a whole one is said to be a float", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const made = read("Float", Object.is(value, -0) ? "-0" : String(value));
      const whole = typeof made === "object" && made !== null && "value" in made ? made : undefined;
      expect(whole ? Number(whole.value) : made).toBe(value);
      expect(whole !== undefined).toBe(Number.isInteger(value));
    }),
  );
});

test("floats that JSON lacks have names", () => {
  const float = (value: string) => ({ $type: "Float", value });
  expect(all("Float", "NaN", "-Infinity", "5", "5.", ".5", "1e400", "five", "--5")).toEqual([
    ...[float("NaN"), float("-Infinity"), float("5"), float("5"), 0.5, "! large", "! float", "! float"],
  ]);
});

test("a text is taken as it is, null is null, a boolean has two words", () => {
  expect([read("String", " a "), read("String", ""), read("Null", "x")]).toEqual([" a ", "", null]);
  expect(all("Boolean", "true", "FALSE", "yes")).toEqual([true, false, "! boolean"]);
});

test("days are days of the calendar", () => {
  const day = (value: string) => ({ $type: "Date", value });
  expect(all("Date", "2024-02-29", "2023-02-29", "2021-13-01", "2021-6-8", "8 June", "0001-01-01")).toEqual([
    ...[day("2024-02-29"), "! moment", "! moment", "! moment", "! moment", day("0001-01-01")],
  ]);
});

test("times get their seconds, and those with a zone a zone", () => {
  expect(read("LocalTime", "09:30")).toEqual({ $type: "LocalTime", value: "09:30:00" });
  expect(read("Time", "09:30:15.5+09:00")).toEqual({ $type: "Time", value: "09:30:15.5+09:00" });
  expect(read("Time", "09:30")).toEqual({ $type: "Time", value: "09:30:00Z" });
  expect(read("DateTime", "2021-06-08 09:30")).toEqual({ $type: "DateTime", value: "2021-06-08T09:30:00Z" });
  expect(read("LocalDateTime", "2021-06-08T09:30")).toEqual({ $type: "LocalDateTime", value: "2021-06-08T09:30:00" });
  expect(all("LocalDateTime", "2021-06-08T09:30Z", "2021-06-31T09:30", "2021-06-08T25:00")).toEqual([
    ...["! moment", "! moment", "! moment"],
  ]);
});

test("durations are those of ISO 8601", () => {
  const duration = (value: string) => ({ $type: "Duration", value });
  expect(all("Duration", "P1Y6M", "pt90m", "P", "PT", "P1DT", "-P3D", "90 minutes")).toEqual([
    ...[duration("P1Y6M"), duration("PT90M"), "! duration", "! duration", "! duration", duration("-P3D"), "! duration"],
  ]);
});

test("points lie on the globe or on a plane, with two numbers or three", () => {
  const point = (value: object) => ({ $type: "Point", value });
  expect(all("Point", "139.69, 35.68", "1 2 3", "x: 500, y: 2", "x:1, y:2, z:3", "200, 10", "1", "a, b")).toEqual([
    point({ srid: 4326, x: 139.69, y: 35.68 }),
    point({ srid: 4979, x: 1, y: 2, z: 3 }),
    point({ srid: 7203, x: 500, y: 2 }),
    point({ srid: 9157, x: 1, y: 2, z: 3 }),
    ...["! point", "! point", "! point"],
  ]);
  expect(read("Point", '{"srid": 7203, "x": 1, "y": 2}')).toEqual(point({ srid: 7203, x: 1, y: 2 }));
});

test("JSON is any value, with the digits of large integers", () => {
  const plain = fc
    .jsonValue({ maxDepth: 4 })
    .filter((value) => !/"(?:__is|__proto__)|\d{16}/u.test(JSON.stringify(value)));
  fc.assert(
    fc.property(plain, (value) => {
      expect(JSON.stringify(read("JSON", JSON.stringify(value)))).toBe(
        JSON.stringify(JSON.parse(JSON.stringify(value))),
      );
    }),
    { examples: [[{ a: [1, null, "x"] }]] },
  );
  expect(read("JSON", "[9007199254740993, 1.5]")).toEqual([{ $type: "Integer", value: "9007199254740993" }, 1.5]);
});

test("JSON that the server would refuse is told at once", () => {
  const deep = "[".repeat(21) + "]".repeat(21);
  expect(all("JSON", "{", '{"__isInteger__": true}', '[{"__proto__": 1}]', deep)).toEqual([
    ...["! json", "! name", "! name", "! deep"],
  ]);
});
