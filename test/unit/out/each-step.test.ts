import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { makeEachStep } from "../../../client/out/each-step.ts";
import type { OutTask } from "../../../client/out/format.ts";

const titles = ["Two rows", "two ROWS", "", ...Array.from({ length: 7 }, (_, index) => `Step/${index}`)];

function taskOf(signal = new AbortController().signal) {
  const heard: number[] = [];
  const steps = titles.map((en) => ({ title: { en } }));
  const snapshot = { createdAt: "2026-11-26T00:00:00.000Z", story: { steps } };
  const task = { snapshot, choices: { language: "en" }, signal, progress: (done: number) => heard.push(done) };
  return { task: task as unknown as OutTask, heard };
}

test("each step becomes a file of a zip, in order by its name", async () => {
  const { task, heard } = taskOf();
  const make = async ({ step, progress }: OutTask) => {
    progress(0.5);
    return new Blob([`picture ${step}`]);
  };
  const zip = await makeEachStep({ extension: "png", make }, task);
  const files = Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer())));
  expect(files.map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ["01 Two rows.png", "picture 1"],
    ["02 two ROWS.png", "picture 2"],
    ["03.png", "picture 3"],
    ...Array.from({ length: 7 }, (_, index) => [
      ...[`${String(index + 4).padStart(2, "0")} Step ${index}.png`, `picture ${index + 4}`],
    ]),
  ]);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(heard.at(-1)).toBe(1);
});

test("a zip that is given up is not made", async () => {
  const given = new AbortController();
  const { task } = taskOf(given.signal);
  const make = async () => {
    given.abort(new Error("given up"));
    return new Blob(["x"]);
  };
  await expect(makeEachStep({ extension: "svg", make }, task)).rejects.toThrow("given up");
});
