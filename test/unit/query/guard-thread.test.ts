import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asking, GuardThread } from "../../../server/query/guard-thread.ts";

const guard = new GuardThread();
const free = new AbortController().signal;
const asking = (used = 0, signal = free): Asking & { began: boolean } => ({
  signal,
  used: () => used,
  began: false,
  begin() {
    this.began = true;
  },
});
beforeAll(async () => {
  await guard.query("RETURN 1", {}, asking());
}, 60_000);
afterAll(() => guard.close());

/** Answers in the order in which they came. */
async function order(asked: readonly [name: string, used: number][]): Promise<string[]> {
  const done: string[] = [];
  const all = asked.map(([name, used]) =>
    guard.query(`RETURN ${name}`, {}, asking(used)).finally(() => done.push(name)),
  );
  await Promise.all(all);
  return done;
}

test("the caller who used least is served first, among equals who came first", async () => {
  expect(
    await order([
      ["1", 0],
      ["2", 900],
      ["3", 10],
      ["4", 900],
      ["5", 10],
    ]),
  ).toEqual(["1", "3", "5", "2", "4"]);
});

test("who went away is not checked any more", async () => {
  const leaving = new AbortController();
  const one = guard.query("RETURN 1", {}, asking());
  const gone = asking(0, leaving.signal);
  const two = guard.query("RETURN 2", {}, gone);
  leaving.abort(new Error("gone"));
  await expect(two).rejects.toThrow("gone");
  await one;
  expect(gone.began).toBe(false);
});

test("whose turn it is is told so, with the names that the text has", async () => {
  const one = asking();
  expect(await guard.query("RETURN $a AS a", { a: 1, b: 2 }, one)).toEqual({
    cypher: "RETURN $a AS a",
    parameterNames: ["a"],
  });
  expect(one.began).toBe(true);
});
