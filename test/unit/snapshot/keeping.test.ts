import { expect, test } from "vitest";
import type { Call } from "../../../client/api.ts";
import { myListOf } from "../../../client/snapshot/mine.ts";
import { storeSnapshot } from "../../../client/snapshot/store.ts";
import { aStory } from "../story/a-story.ts";

const stored = { id: "abc", ownerSecret: "secret", createdAt: "2026-01-01T00:00:00.000Z" };
const noCard = () => Promise.reject(new Error("no canvas"));

test("a snapshot that is on its way to the server is kept with its secret although its dialog was closed", async () => {
  const { snapshot } = await aStory();
  const ending = new AbortController();
  const call = (async (_route: unknown, _input: unknown, signal?: AbortSignal) => {
    ending.abort();
    signal?.throwIfAborted();
    return stored;
  }) as unknown as Call;
  const mine = await storeSnapshot(call, snapshot, noCard, ending.signal);
  expect([mine.id, mine.secret, mine.steps]).toEqual(["abc", "secret", 3]);
  await expect(storeSnapshot(call, snapshot, noCard, ending.signal)).rejects.toThrow("aborted");
});

test("where the browser keeps nothing the list of own snapshots lasts as long as the page", async () => {
  const [page, other] = [{}, {}];
  const list = await myListOf(page);
  await list.put({
    id: stored.id,
    createdAt: stored.createdAt,
    title: {},
    nodes: 1,
    edges: 0,
    steps: 0,
    secret: "secret",
  });
  const told = async (of: object) => (await (await myListOf(of)).all()).map(({ id }) => id);
  expect([list.lasting, await told(page), await told(other)]).toEqual([false, ["abc"], []]);
});
