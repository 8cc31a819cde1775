import { describe, expect, test } from "vitest";
import { readDataset } from "./dataset-files.ts";

const { nodes, edges } = readDataset("us-supply-chain-2021");

/** All that a measure is joined to, as `TYPE Label:id basis quote`, sorted, with `role` in brackets. */
function joined(id: string): string[] {
  const key = `Measure:${id}`;
  return edges
    .filter((edge) => edge.from === key || edge.to === key)
    .map(({ type, from, to, row }) => {
      const role = row["role"] ? ` (${row["role"]})` : "";
      return `${type}${role} ${from === key ? to : from} ${row["basis"]} ${row["quote"] ?? row["when"] ?? ""}`.trim();
    })
    .sort();
}

const section = (id: string) => {
  const sector = edges.find((edge) => edge.from === `Measure:${id}` && edge.type === "IN_SECTOR")?.to ?? "";
  return edges.find((edge) => edge.from === sector && edge.type === "IN_SECTION")?.to;
};

describe("ten rows, by hand against the alignment", () => {
  test("row 2: sixty million for ingredients", () => {
    expect(joined("m02")).toEqual([
      "COMMITS Funding:f02 source 約6,000万ドル",
      "CONCERNS Resource:api source 医薬品有効成分（API）",
      "IN_SECTOR Sector:A1 inferred",
      "RESPONSIBLE_FOR (lead) Agency:hhs inferred",
      "USES Instrument:arp source 米国救済計画",
      "USES Instrument:dpa source DPA",
    ]);
    expect(nodes.get("Funding:f02")).toMatchObject({ usd: "60000000", qualifier: "about", status: "committed" });
    expect(section("m02")).toBe("Section:A");
  });

  test("row 4: seventeen billion of existing loan authority", () => {
    expect(joined("m04")).toEqual([
      "COMMITS Funding:f04 source 約170億ドル",
      "CONCERNS Resource:evcell heading 先端技術自動車製造ローンプログラム",
      "IN_SECTOR Sector:A2 inferred",
      "RESPONSIBLE_FOR (lead) Agency:doe inferred",
      "USES Instrument:atvm source 先端技術自動車製造ローンプログラム（ATVM）",
    ]);
    expect(nodes.get("Funding:f04")).toMatchObject({ usd: "17000000000", qualifier: "about", status: "existing" });
    expect(nodes.get("Measure:m04")?.["text_en"]).toBe(
      "Add about $17 billion to the Advanced Technology Vehicles Manufacturing Loan Program (ATVM).",
    );
    expect(nodes.get("Measure:m04")?.["note_en"]).toContain("not new money");
  });

  test("row 6: a working group for sites of critical minerals", () => {
    expect(joined("m06")).toEqual([
      "CONCERNS Resource:crit_min source 重要鉱物",
      "CREATES Instrument:mineral_wg source 作業部会",
      "FOLLOWED_BY Instrument:mining_iwg external 2022-02-22",
      "IN_SECTOR Sector:A3 inferred",
      "RESPONSIBLE_FOR (lead) Agency:doi source 内務省",
      "RESPONSIBLE_FOR (participant) Agency:epa source 環境保護庁",
      "RESPONSIBLE_FOR (participant) Agency:usda source 農務省",
    ]);
  });

  test("row 11: semiconductors with Japan and Korea", () => {
    expect(joined("m11")).toEqual([
      "CONCERNS Resource:semis source 半導体",
      "INVOLVES (partner) Country:JPN source 日本",
      "INVOLVES (partner) Country:KOR source 韓国",
      "IN_SECTOR Sector:A4 inferred",
      "RESPONSIBLE_FOR (lead) Agency:wh source ホワイトハウス",
      "USES Instrument:core_partnership inferred 合意",
      "USES Instrument:diplomacy source 関与",
      "USES Instrument:us_rok_partnership inferred 合意",
    ]);
  });

  test("row 18: the magnets and what followed", () => {
    expect(joined("m18")).toEqual([
      "CONCERNS Resource:ndfeb source ネオジム電池",
      "FOLLOWED_BY Document:fr_88_9430 external 2023-02-14",
      "FOLLOWED_BY Instrument:ndfeb_investigation external 2021-09-24",
      "IN_SECTOR Sector:B3 inferred 不公正な貿易慣行との闘い",
      "RESPONSIBLE_FOR (lead) Agency:doc source 商務省",
      "USES Instrument:s232 source 1962年通商拡大法232条",
    ]);
    expect([section("m18"), nodes.get("Measure:m18")?.["status"]]).toEqual(["Section:B", "consideration"]);
  });

  test("row 19: a task force of three secretaries for four sectors", () => {
    expect(joined("m19")).toEqual([
      "CONCERNS Resource:construction source 建設",
      "CONCERNS Resource:food source 農業・食料",
      "CONCERNS Resource:semis source 半導体",
      "CONCERNS Resource:transport source 運輸",
      "CREATES Instrument:scdtf source サプライチェーン混乱タスクフォース",
      "FOLLOWED_BY Instrument:scdtf_2021 external 2021-12",
      "FOLLOWED_BY Instrument:scdtf_2024 external 2024",
      "IN_SECTOR Sector:C1 inferred",
      "RESPONSIBLE_FOR (lead) Agency:wh source ホワイトハウス",
      "RESPONSIBLE_FOR (participant) Agency:doc_sec source 商務長官",
      "RESPONSIBLE_FOR (participant) Agency:dot_sec source 運輸長官",
      "RESPONSIBLE_FOR (participant) Agency:usda_sec source 農務長官",
    ]);
  });

  test("row 22: two amounts recommended to Congress", () => {
    expect(joined("m22")).toEqual([
      "COMMITS Funding:f22a source 50億ドル",
      "COMMITS Funding:f22b source 150億ドル",
      "CONCERNS Resource:ev source 電気自動車（EV）",
      "CONCERNS Resource:evse source EV用充電インフラ",
      "CREATES Instrument:ev_incentives source インセンティブ",
      "IN_SECTOR Sector:D1 inferred 築",
      "RESPONSIBLE_FOR (legislator) Agency:congress inferred 議会",
    ]);
    expect([nodes.get("Funding:f22a")?.["usd"], nodes.get("Funding:f22b")?.["usd"]]).toEqual([
      "5000000000",
      "15000000000",
    ]);
  });

  test("row 31: standards for five minerals", () => {
    expect(joined("m31")).toEqual([
      "CONCERNS Resource:cobalt source コバルト",
      "CONCERNS Resource:copper source 銅",
      "CONCERNS Resource:crit_min source 重要鉱物",
      "CONCERNS Resource:lithium source リチウム",
      "CONCERNS Resource:nickel source ニッケル",
      "CONCERNS Resource:ree source レアアース",
      "CREATES Instrument:standards21 source 21世紀の基準",
      "IN_SECTOR Sector:D2 inferred 労働者に投資し、持続可能性を重視し、\n質を高める市場の形成支援",
      "RESPONSIBLE_FOR (lead) Agency:wh source ホワイトハウス",
    ]);
    const lithium = edges.find((edge) => edge.from === "Measure:m31" && edge.to === "Resource:lithium");
    expect([lithium?.row["quote_start"], lithium?.row["quote_end"]]).toEqual(["2140", "2144"]);
  });

  test("row 36: a trade strategy, the only row of a sector that stands in its place", () => {
    expect(joined("m36")).toEqual([
      "CREATES Instrument:trade_strategy source 包括的な通商戦略",
      "INVOLVES (target) Country:CHN source 対中",
      "IN_SECTOR Sector:D4 source 執行を含めた国際貿易ルールの強化",
      "RESPONSIBLE_FOR (lead) Agency:wh source ホワイトハウス",
      "USES Instrument:china_review source 米中通商政策",
    ]);
    expect(section("m36")).toBe("Section:D");
  });

  test("row 37: the Quad, its members and the G7", () => {
    expect(joined("m37")).toEqual([
      "FOLLOWED_BY Instrument:quad_summit external 2021-09-24",
      "INVOLVES (member) Country:AUS source 日米豪印",
      "INVOLVES (member) Country:IND source 日米豪印",
      "INVOLVES (member) Country:JPN source 日米豪印",
      "INVOLVES (member) Country:USA source 日米豪印",
      "INVOLVES (partner) CountryGroup:g7 source G7",
      "INVOLVES (partner) CountryGroup:quad source クアッド",
      "IN_SECTOR Sector:D5 inferred",
      "RESPONSIBLE_FOR (lead) Agency:wh source ホワイトハウス",
      "USES Instrument:diplomacy source 外交的関与",
    ]);
  });
});

describe("all rows, as the alignment has them", () => {
  const groups = (type: string, from: "from" | "to") => {
    const lists: Record<string, string> = {};
    for (const edge of edges.filter((each) => each.type === type)) {
      const other = from === "from" ? edge.to : edge.from;
      const id = (from === "from" ? edge.from : edge.to).split(":")[1] ?? "";
      const name = other.split(":")[1] ?? "";
      lists[name] = `${lists[name] ?? ""} ${Number(id.slice(1))}`.trim();
    }
    return lists;
  };
  const sorted = (rows = "") =>
    rows
      .split(" ")
      .map(Number)
      .sort((a, b) => a - b)
      .join(" ");

  test("the rows of each agency", () => {
    const found = Object.entries(groups("RESPONSIBLE_FOR", "to")).map(([id, rows]) => [id, sorted(rows)]);
    expect(Object.fromEntries(found)).toEqual({
      hhs: "1 2 33",
      doe: "3 4 5 8 13 23",
      doi: "6 32",
      dod: "7",
      dfc: "9",
      doc: "10 18 20 24",
      wh: "11 16 19 25 31 34 36 37 38",
      dol: "12 28",
      farc: "14",
      usda: "6 15",
      ustr: "17",
      congress: "21 22 24 32 34",
      sba: "29",
      exim: "30",
      agencies: "26 27 35",
      epa: "6",
      eta: "28",
      dot_sec: "19",
      doc_sec: "19",
      usda_sec: "19",
    });
  });

  test("the rows of each sector", () => {
    expect(groups("IN_SECTOR", "from")).toEqual({
      A1: "1 2",
      A2: "3 4 5",
      A3: "6 7 8 9",
      A4: "10 11",
      B1: "12 13",
      B2: "14 15 16",
      B3: "17 18",
      C1: "19 20",
      D1: "21 22 23 24 25 26 27 28 29 30",
      D2: "31 32 33",
      D3: "34 35",
      D4: "36",
      D5: "37 38",
    });
  });

  test("the rows of each resource", () => {
    expect(groups("CONCERNS", "from")).toEqual({
      lithium: "3 31",
      cobalt: "31",
      nickel: "31",
      copper: "31",
      ree: "31",
      crit_min: "6 7 8 9 26 31 32 34",
      ndfeb: "18",
      semis: "10 11 19 21 28",
      liib: "3",
      evcell: "4 23 26 35",
      ev: "22",
      evse: "22",
      storage: "5 26",
      api: "2 27 33",
      meds: "1 27 33",
      pharma: "33",
      food: "15 19",
      crit_prod: "9 14 24",
      construction: "19",
      transport: "19",
      workforce: "12 28",
    });
  });
});
