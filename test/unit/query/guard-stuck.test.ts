import { afterAll, expect, test } from "vitest";
import { type Asking, GuardThread } from "../../../server/query/guard-thread.ts";

const guard = new GuardThread(new URL("stuck-worker.ts", import.meta.url));
afterAll(() => guard.close());

const asking: Asking = { signal: new AbortController().signal, used: () => 0, begin: () => {} };
const ask = (cypher: string) =>
  guard.query(cypher, {}, asking).then(
    () => "checked",
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );
const tangled = "refused_query: This query is too tangled to be checked.";

test("a text that takes a second of work is refused, and those behind it are checked by another thread", async () => {
  const start = performance.now();
  expect(await Promise.all(["burn", "RETURN 1", "burn", "RETURN 2"].map(ask))).toEqual([
    tangled,
    "checked",
    tangled,
    "checked",
  ]);
  expect(performance.now() - start).toBeLessThan(13_000);
}, 20_000);

test("a text of which the thread dies is refused, and the next one is not", async () => {
  expect(await Promise.all([ask("die"), ask("RETURN 1")])).toEqual([tangled, "checked"]);
});
