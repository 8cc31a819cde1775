import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Explorer } from "../../../client/graph/explorer.ts";
import { createSession } from "../../../client/session.ts";
import { keepBeside } from "../../../client/story/beside.ts";
import { until } from "../../until.ts";

function page() {
  const session = createSession("en", "light");
  const state = signal({ selection: [] as string[] });
  session.aside.value = "story";
  keepBeside(session, { state } as unknown as Explorer);
  return { session, state };
}

test("the story comes back when tools that took its place are closed", async () => {
  const { session } = page();
  session.aside.value = "style";
  session.aside.value = undefined;
  await until(() => session.aside.value === "story");
});

test("a story that was closed, or left for the details of a node, does not come back", async () => {
  const { session, state } = page();
  session.aside.value = undefined;
  session.aside.value = "history";
  session.aside.value = undefined;
  await Promise.resolve();
  const closed = session.aside.value;
  session.aside.value = "story";
  session.aside.value = "paths";
  session.aside.value = undefined;
  state.value = { selection: ["Country:CHL"] };
  await Promise.resolve();
  expect([closed, session.aside.value]).toEqual([undefined, undefined]);
});
