import { expect, test } from "vitest";
import { formatValue, toLink } from "../../../client/evidence/values.ts";

test("Numbers are grouped from five digits on, so that a year reads as a year", () => {
  expect([2025, 17_000_000_000, 0.75, -12_345].map((value) => formatValue(value, "en"))).toEqual([
    "2025",
    "17,000,000,000",
    "0.75",
    "-12,345",
  ]);
});

test("Typed values are written in the reader's language", () => {
  const date = { $type: "Date", value: "2021-06-08" };
  expect([formatValue(date, "ja"), formatValue(date, "en")]).toEqual(["2021年6月8日", "8 June 2021"]);
  expect(formatValue({ $type: "DateTime", value: "2021-06-08T09:30:00.123456789+09:00" }, "en")).toBe(
    "8 June 2021 at 09:30:00 +09:00",
  );
  expect(
    [
      { $type: "Integer", value: "9007199254740993" },
      { $type: "Float", value: "NaN" },
      { $type: "Duration", value: "PT90M" },
      { $type: "Point", value: { srid: 4326, x: 139.7, y: 35.6 } },
      { $type: "Date", value: "some day" },
    ].map((value) => formatValue(value, "en")),
  ).toEqual(["9,007,199,254,740,993", "NaN", "90 minutes", "x 139.7, y 35.6", "some day"]);
});

test("Lists, truth values and nothing are said in words", () => {
  expect([formatValue(["a", 1, true], "ja"), formatValue(false, "en"), formatValue(null, "en")]).toEqual([
    "a、1、はい",
    "no",
    "—",
  ]);
});

test("Only web addresses become links", () => {
  expect(
    [
      "https://www.usgs.gov/a b",
      "HTTP://example.org",
      "javascript:alert(1)",
      "data:text/html,x",
      "//example.org",
      "http://",
      12,
      "see https://example.org",
    ].map(toLink),
  ).toEqual([
    "https://www.usgs.gov/a%20b",
    "http://example.org/",
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("A duration is told in its units, one that is none as it is written", () => {
  const said = (value: string) => formatValue({ $type: "Duration", value }, "en");
  expect(["P1Y2M3DT4H", "PT0.5S", "P0D", "soon"].map(said)).toEqual([
    "1 year, 2 months, 3 days, 4 hours",
    "0.5 seconds",
    "P0D",
    "soon",
  ]);
  expect(formatValue({ $type: "Duration", value: "P2W" }, "ja")).toBe("2 週間");
});
