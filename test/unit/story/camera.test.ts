import { expect, onTestFinished, test } from "vitest";
import { boxOf } from "../../../client/graph/boxes.ts";
import { drawnLook } from "../../../client/present/camera.ts";
import { createPlayer } from "../../../client/present/player.ts";
import { createSession } from "../../../client/session.ts";
import { openFrozen } from "../../../client/snapshot/frozen.ts";
import type { Snapshot, State } from "../../../snapshot/schema.ts";
import { aStory } from "./a-story.ts";

/** The canvas of a picture that is far too large for a phone, with one node that stands out. */
async function shown(size: { width: number; height: number }) {
  const { snapshot } = await aStory(["Measure:m03|CONCERNS|Resource:lithium"]);
  const { story: _, ...plain } = snapshot;
  const { camera: __, ...state } = plain.state;
  const spread: State = {
    ...state,
    nodes: state.nodes.map((node, at) => ({ ...node, first: undefined, hidden: undefined, x: at * 900, y: at * 700 })),
    highlighted: ["Resource:lithium"],
  } as unknown as State;
  const picture: Snapshot = { ...plain, state: { ...spread, view: "explore" } };
  const frozen = openFrozen(picture, createSession("en", "light"));
  const { stage } = frozen.explorer.desk;
  onTestFinished(() => (stage.cy as unknown as { stopAnimationLoop(): void }).stopAnimationLoop());
  stage.size = size;
  createPlayer(frozen, picture);
  const ele = stage.cy.getElementById("Resource:lithium");
  const { left, right, top, bottom } = boxOf(drawnLook(ele), ele.position(), stage.measure);
  const [zoom, pan] = [stage.cy.zoom(), stage.cy.pan()];
  const inside =
    left * zoom + pan.x >= 0 &&
    top * zoom + pan.y >= 0 &&
    right * zoom + pan.x <= size.width &&
    bottom * zoom + pan.y <= size.height;
  return { zoom, inside, quiet: ele.hasClass("quiet"), letters: drawnLook(ele).size * zoom };
}

test("a narrow stage shows what stands out, near enough to be read", async () => {
  const { zoom, inside, quiet, letters } = await shown({ width: 390, height: 446 });
  expect({ near: zoom >= 0.6, inside, quiet, read: letters >= 10 }).toEqual({
    ...{ near: true, inside: true, quiet: false, read: true },
  });
});

test("a wide stage shows the whole picture, and names what stands out in it", async () => {
  const { zoom, inside, quiet } = await shown({ width: 1000, height: 700 });
  expect({ far: zoom < 0.35, inside, quiet }).toEqual({ far: true, inside: true, quiet: false });
});
