import { expect, test } from "vitest";
import { readPath } from "../../../client/out/picture/path-data.ts";
import { Recorder, readColour } from "../../../client/out/picture/recorder.ts";
import { arc, ellipse } from "../../../client/out/picture/shapes.ts";
import { pathData } from "../../../client/out/picture/svg.ts";

const aRecorder = () => new Recorder(() => 2);

test("a fill and the stroke of the same outline are one path", () => {
  const recorder = aRecorder();
  recorder.beginPath();
  recorder.rect(0, 0, 2, 1);
  recorder.fillStyle = "rgba(1,2,3,0.5)";
  recorder.fill();
  recorder.strokeStyle = "rgb(255, 0, 0)";
  recorder.lineWidth = 3;
  recorder.setLineDash([4, 2]);
  recorder.stroke();
  expect(recorder.take()).toEqual([
    {
      kind: "path",
      steps: [["M", 0, 0], ["L", 2, 0], ["L", 2, 1], ["L", 0, 1], ["Z"]],
      fill: { colour: "#010203", alpha: 0.5 },
      stroke: { colour: "#ff0000", alpha: 1, width: 3, dash: [4, 2], cap: "butt", join: "miter" },
    },
  ]);
  expect(recorder.take()).toEqual([]);
});

test("what clears the ground for an arrow, and what is not seen, draws nothing", () => {
  const recorder = aRecorder();
  recorder.rect(0, 0, 1, 1);
  recorder.globalCompositeOperation = "destination-out";
  recorder.fill();
  recorder.globalCompositeOperation = "source-over";
  recorder.fillStyle = "rgba(0,0,0,0)";
  recorder.fill();
  recorder.fillText(" ", 0, 0);
  expect(recorder.take()).toEqual([]);
});

test("the lines of a caption are one text with their outline, on their baseline", () => {
  const recorder = aRecorder();
  recorder.font = 'normal 600 14px "Noto Sans JP Variable", sans-serif';
  recorder.textAlign = "center";
  recorder.textBaseline = "bottom";
  recorder.fillStyle = "#112233";
  recorder.strokeStyle = "#ffffff";
  recorder.lineWidth = 6;
  for (const [words, y] of [
    ["一行目", 20],
    ["二行目", 37],
  ] as const) {
    recorder.strokeText();
    recorder.fillText(words, 5, y);
  }
  expect(recorder.take()).toEqual([
    {
      ...{ kind: "text", size: 14, weight: 600, anchor: "middle", fill: { colour: "#112233", alpha: 1 } },
      outline: { colour: "#ffffff", alpha: 1, width: 6 },
      lines: [
        { text: "一行目", x: 5, y: 18 },
        { text: "二行目", x: 5, y: 35 },
      ],
    },
  ]);
});

test("round corners end where the sides go on", () => {
  const recorder = aRecorder();
  recorder.moveTo(0, 5);
  recorder.arcTo(0, 0, 10, 0, 4);
  recorder.strokeStyle = "#000000";
  recorder.stroke();
  const [path] = recorder.take();
  expect(path?.kind === "path" && pathData(path.steps)).toBe("M0 5L0 4C0 1.79 1.79 0 4 0");
});

test("colours are read as Cytoscape and our own signs write them", () => {
  expect(["#ABCDEF", "rgb(1,2,3)", "rgba(255, 254, 0, 0.25)", "rgba(0,0,0,1e-7)"].map(readColour)).toEqual([
    { colour: "#abcdef", alpha: 1 },
    { colour: "#010203", alpha: 1 },
    { colour: "#fffe00", alpha: 0.25 },
    { colour: "#000000", alpha: 1e-7 },
  ]);
});

test("an arc goes the way that was asked for, and a whole turn ends where it began", () => {
  const ends = (steps: ReturnType<typeof arc>) =>
    [steps[0], steps.at(-1)].map((step) => step?.slice(-2).map((n) => Math.round(Number(n) * 1000) / 1000 + 0));
  expect(ends(arc(0, 0, 1, 1, 0, Math.PI / 2, false))).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(arc(0, 0, 1, 1, 0, Math.PI / 2, false)).toHaveLength(2);
  expect(arc(0, 0, 1, 1, 0, Math.PI / 2, true)).toHaveLength(4);
  expect(ends(ellipse(5, 5, 2, 1).slice(0, -1))).toEqual([
    [7, 5],
    [7, 5],
  ]);
});

test("the paths of our signs are read: relative and absolute, numbers without blanks between", () => {
  expect(pathData(readPath("M-3.8-3.8h7.6v7.6h-7.6z"))).toBe("M-3.8 -3.8L3.8 -3.8L3.8 3.8L-3.8 3.8Z");
  expect(pathData(readPath("M7 1.6 13.2 12.4H.8ZM7 5.4v3.2"))).toBe("M7 1.6L13.2 12.4L0.8 12.4ZM7 5.4L7 8.6");
  expect(pathData(readPath("M0-4a4 4 0 1 1 0 8a4 4 0 1 1 0-8z"))).toMatch(
    /^M0 -4C2\.21 -4 4 -2\.21 4 0C4 2\.21 2\.21 4 0 4C.* 0 -4Z$/,
  );
});
