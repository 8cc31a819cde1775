import { expect, test } from "vitest";
import { createSession } from "../../../client/session.ts";
import { createPart, want } from "../../../client/views/part.ts";

const ticks = () => new Promise((resolve) => setTimeout(resolve));
const lost = { state: "lost", nextTryAt: 0, code: "network" } as const;

/** A part whose code can be had only while `reachable` says so, and what was asked for. */
function aPart() {
  const asked: string[] = [];
  const world = { reachable: true };
  const load = async () => {
    asked.push("code");
    if (!world.reachable) throw new Error("no network");
    return "panel";
  };
  const part = createPart(load, async () => {
    asked.push("styles");
  });
  return { asked, world, part, session: createSession("en", "light") };
}

test("while the server is known not to answer nothing is asked for, and the part comes when it answers", async () => {
  const { asked, part, session } = aPart();
  session.connection.value = lost;
  want(part, session);
  await ticks();
  expect([asked, part.failures.value]).toEqual([[], 0]);
  session.connection.value = { state: "ok" };
  await ticks();
  expect([asked, part.loaded.value]).toEqual([["code"], "panel"]);
});

test("a part that could not be had is asked for again when the line is back, its style sheets first", async () => {
  const { asked, world, part, session } = aPart();
  session.connection.value = { state: "ok" };
  world.reachable = false;
  want(part, session);
  await ticks();
  expect([part.loaded.value, part.failures.value]).toEqual([undefined, 1]);
  session.connection.value = lost;
  world.reachable = true;
  session.connection.value = { state: "ok" };
  await ticks();
  expect([asked, part.loaded.value]).toEqual([["code", "styles", "code"], "panel"]);
});

test("a part that nobody wants any more is not asked for again; one that is here never is", async () => {
  const { asked, part, session } = aPart();
  session.connection.value = lost;
  const stop = want(part, session);
  stop();
  session.connection.value = { state: "ok" };
  await ticks();
  expect(asked).toEqual([]);
  await part.fetch();
  await part.fetch();
  expect(asked).toEqual(["code"]);
});

test("a database that does not answer keeps no part from coming", async () => {
  const { part, session } = aPart();
  session.connection.value = { ...lost, code: "database_unavailable" };
  want(part, session);
  await ticks();
  expect(part.loaded.value).toBe("panel");
});
