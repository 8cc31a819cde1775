import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { group, ungroup } from "../../../client/graph/grouping-verbs.ts";
import { painters } from "../../../client/graph/painters.ts";
import { open, places } from "./opened.ts";

const bySector = { types: ["IN_SECTOR"] };

async function measures() {
  const made = open();
  await made.explorer.openAround("Agency:doe", { limit: 60 });
  await painters.grouping?.();
  return made;
}

describe("boxes that are taken away", () => {
  it("take what came with them along, but not what was used since", async () => {
    const made = await measures();
    const keys = Object.keys(places(made));
    await group(made.explorer.desk, bySector, "sector");
    const came = Object.keys(places(made)).filter((key) => !keys.includes(key));
    expect(came.length).toBeGreaterThan(2);
    made.explorer.desk.stage.pin(came[0] ?? "");
    ungroup(made.explorer.desk);
    expect(Object.keys(places(made)).toSorted()).toEqual([...keys, came[0]].toSorted());
    expect(made.explorer.edges().some(({ target }) => target === came[0])).toBe(true);
  });

  it("leave no heap either where the picture was opened with its boxes", async () => {
    const made = await measures();
    const keys = Object.keys(places(made));
    await group(made.explorer.desk, bySector, "sector");
    const again = open();
    await again.explorer.restore(made.explorer.encode());
    await setTimeout(0);
    ungroup(again.explorer.desk);
    expect(Object.keys(places(again)).toSorted()).toEqual(keys.toSorted());
  });
});
