import { describe, expect, test } from "vitest";
import { type Edge, readDataset } from "./dataset-files.ts";

const { nodes, edges, text, segments } = readDataset("us-supply-chain-2021");
const name = ({ from, type, to }: Edge) => `${from}|${type}|${to}`;
const namesOf = (list: Edge[]) => list.map(name);
const start = (edge: Edge) => Number(edge.row["quote_start"]);
const end = (edge: Edge) => Number(edge.row["quote_end"]);

describe("provenance", () => {
  test("stands on every relationship: a basis and the document it rests on", () => {
    const known = ["source", "heading", "inferred", "external"];
    expect(namesOf(edges.filter((edge) => !known.includes(edge.row["basis"] ?? "") || !edge.row["source"]))).toEqual(
      [],
    );
  });

  test("quotes the source where the source or a heading says so, and says so of the table alone", () => {
    const said = edges.filter((edge) => edge.row["basis"] === "source" || edge.row["basis"] === "heading");
    expect(namesOf(said.filter((edge) => !edge.row["quote"]))).toEqual([]);
    expect(new Set(said.map((edge) => edge.row["source"]))).toEqual(new Set(["Document:table"]));
    expect(said).toHaveLength(163);
  });

  test("quotes each sentence at its place", () => {
    const quoted = edges.filter((edge) => edge.row["quote"] !== undefined);
    expect(quoted.length).toBeGreaterThan(163);
    expect(namesOf(quoted.filter((edge) => text.slice(start(edge), end(edge)) !== edge.row["quote"]))).toEqual([]);
  });

  test("gives offsets only with a quote", () => {
    const loose = edges.filter((edge) => !edge.row["quote"] !== !edge.row["quote_start"]);
    expect(namesOf([...loose, ...edges.filter((edge) => !edge.row["quote"] !== !edge.row["quote_end"])])).toEqual([]);
  });

  test("has a confidence between 0 and 1 where it is inferred, and only there", () => {
    const isInferred = (edge: Edge) => edge.row["basis"] === "inferred";
    expect(namesOf(edges.filter((edge) => isInferred(edge) !== (edge.row["confidence"] !== undefined)))).toEqual([]);
    const values = edges.filter(isInferred).map((edge) => Number(edge.row["confidence"]));
    expect(values.filter((value) => !(value > 0 && value < 1))).toEqual([]);
  });

  test("explains every inferred relationship in a note", () => {
    expect(namesOf(edges.filter((edge) => edge.row["basis"] === "inferred" && !edge.row["note_en"]))).toEqual([]);
  });

  test("never calls the table another document, nor quotes what only another document says", () => {
    const external = edges.filter((edge) => edge.row["basis"] === "external");
    expect(namesOf(external.filter((edge) => edge.row["source"] === "Document:table" || edge.row["quote"]))).toEqual(
      [],
    );
  });

  test("breaks a line inside a quote only where the words themselves are broken", () => {
    const broken = new Set(edges.map((edge) => edge.row["quote"] ?? "").filter((quote) => quote.includes("\n")));
    expect(broken).toEqual(
      new Set(["グローバル・\nフォーラム", "労働者に投資し、持続可能性を重視し、\n質を高める市場の形成支援"]),
    );
  });

  test("quotes words of the very row for what a measure concerns, involves, uses, creates or commits", () => {
    const types = ["CONCERNS", "INVOLVES", "USES", "CREATES", "COMMITS"];
    const outside = edges.filter((edge) => {
      const row = nodes.get(edge.from) ?? {};
      const isInside = start(edge) >= Number(row["text_start"]) && end(edge) <= Number(row["text_end"]);
      return types.includes(edge.type) && edge.row["quote"] !== undefined && !isInside;
    });
    expect(namesOf(outside)).toEqual([]);
  });

  test("quotes an agency from its own cell beside the row, or from the row itself", () => {
    const responsible = edges.filter((edge) => edge.type === "RESPONSIBLE_FOR" && edge.row["basis"] === "source");
    const far = responsible.filter((edge) => {
      const row = nodes.get(edge.to) ?? {};
      const isInRow = start(edge) >= Number(row["text_start"]) && end(edge) <= Number(row["text_end"]);
      const cell = segments.find((segment) => segment.start === start(edge) && segment.end === end(edge));
      const between = text.slice(end(edge), Number(row["text_start"]));
      const isBeside = cell?.kind === "agency" && cell.node === edge.from && /^(\s|・\S+\s)$/.test(between);
      return !isInRow && !isBeside;
    });
    expect(namesOf(far)).toEqual([]);
    expect(responsible).toHaveLength(40);
  });
});

describe("segments", () => {
  test("tile the text: every character in exactly one piece", () => {
    const joined = segments.map((segment) => text.slice(segment.start, segment.end)).join("");
    const edgesOfPieces = segments.map((segment, at) => [segment.start, segments[at - 1]?.end ?? 0]);
    expect(edgesOfPieces.filter(([from, before]) => from !== before)).toEqual([]);
    expect(segments.filter((segment) => segment.end <= segment.start)).toEqual([]);
    expect(joined).toBe(text);
  });

  test("have these kinds", () => {
    const counts: Record<string, number> = {};
    for (const { kind } of segments) counts[kind] = (counts[kind] ?? 0) + 1;
    const { noise, ...rest } = counts;
    expect(noise).toBeGreaterThan(0);
    expect(rest).toEqual({ title: 1, table_header: 4, measure: 38, agency: 35, sector: 4, section: 3, source_note: 1 });
  });

  test("call noise only blanks, line breaks and the dot between two agencies", () => {
    const noise = segments.filter((segment) => segment.kind === "noise");
    expect(
      noise.map((piece) => text.slice(piece.start, piece.end)).filter((piece) => !/^[\s・]+$/.test(piece)),
    ).toEqual([]);
  });

  test("belong to a node, but for noise and table headers", () => {
    const free = segments.filter((segment) => segment.node === "").map((segment) => segment.kind);
    expect(new Set(free)).toEqual(new Set(["noise", "table_header"]));
  });

  test("cut each measure as the node says", () => {
    const cells = segments.filter((segment) => segment.kind === "measure");
    expect(cells.map((cell) => [cell.node, cell.start, cell.end])).toEqual(
      [...nodes]
        .filter(([key]) => key.startsWith("Measure:"))
        .map(([key, row]) => [key, Number(row["text_start"]), Number(row["text_end"])]),
    );
  });
});
