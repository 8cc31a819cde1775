import { expect, test } from "vitest";
import { formatDate, formatNumber } from "../../../client/i18n/format.ts";
import { t } from "../../../client/i18n/text.ts";

test("a date reads as each language writes it", () => {
  expect(t("en").asOf(formatDate("2021-06-08", "en"))).toBe("as of 8 June 2021");
  expect(t("ja").asOf(formatDate("2021-06-08", "ja"))).toBe("2021年6月8日時点");
});

test("what is no date stays as it is", () => {
  expect(formatDate("spring 2021", "en")).toBe("spring 2021");
});

test("large numbers have separators", () => {
  expect([formatNumber(1318, "en"), formatNumber(1318, "ja")]).toEqual(["1,318", "1,318"]);
});

test("one node is no nodes", () => {
  expect([t("en").nodesAndEdges(1, 2), t("ja").nodesAndEdges(1, 2)]).toEqual([
    "1 node, 2 relationships",
    "1ノード・2関係",
  ]);
});
