import { expect, test } from "vitest";
import { type Call, CallError, type Stream } from "../../../client/api.ts";
import { createWorkbench } from "../../../client/query/workbench.ts";
import { createRunner } from "../../../client/views/query/editor/runner.ts";
import { until } from "../../until.ts";
import { open, star } from "../graph/opened.ts";

const summary = { rows: 1, truncated: false, ms: 3, notifications: [] };

/** A desk whose database answers at once, but refuses what says `bad`. */
function aDesk() {
  const asked: string[] = [];
  const stream: Stream = async ({ cypher }) => {
    asked.push(cypher);
    if (cypher.includes("bad")) throw new CallError("invalid_query", "no");
    const lines = [{ columns: ["a"], queryId: "q" }, { row: [1] }, { summary }];
    return new Blob(lines.map((line) => `${JSON.stringify(line)}\n`)).stream();
  };
  const call = (async (route: string) => {
    asked.push(route);
    return {};
  }) as unknown as Call;
  const { explorer, session } = open(star(2), { lens: false });
  const desk = createWorkbench({ explorer, session, call }, stream);
  return { asked, desk, runner: createRunner(desk) };
}

test("several statements run one after the other, each as it stands, and the last answer is shown", async () => {
  const { asked, desk, runner } = aDesk();
  runner.run("RETURN 1; EXPLAIN RETURN 2;\nRETURN 3;", 10);
  await until(() => desk.answer.value?.asked.cypher === "RETURN 3" && !desk.busy.value);
  expect(asked).toEqual(["RETURN 1", "POST /api/query/explain", "RETURN 3"]);
  expect([desk.answer.value?.asked.cypher, runner.last()]).toEqual(["RETURN 3", 38]);
});

test("a statement that is refused is the last that runs", async () => {
  const { asked, desk, runner } = aDesk();
  runner.run("RETURN 1; RETURN bad; RETURN 3", 0);
  await until(() => desk.refused.value && !desk.busy.value);
  expect(asked).toEqual(["RETURN 1", "RETURN bad"]);
  expect([desk.refused.value?.ran, runner.last()]).toEqual(["RETURN bad", 10]);
});

test("a parameter that was missed is no longer spoken of once it has a value", async () => {
  const { asked, desk, runner } = aDesk();
  runner.run("RETURN $a; RETURN 2", 0);
  await until(() => desk.refused.value);
  expect([asked, desk.refused.value?.ran]).toEqual([[], "RETURN $a"]);
  desk.fields.value = { a: { type: "Integer", text: "４０" } };
  expect(desk.refused.value).toBe(undefined);
});
