import fc from "fast-check";
import { expect, test } from "vitest";
import { cardFault } from "../../../server/snapshots/card.ts";
import { hashOf, isSecret, newToken } from "../../../server/snapshots/names.ts";
import { createTurns } from "../../../server/snapshots/turns.ts";
import { aCard } from "../../a-snapshot.ts";

test("ids and secrets have 128 random bits and no sign that an address has to escape", () => {
  const tokens = Array.from({ length: 1000 }, newToken);
  expect([new Set(tokens).size, tokens.every((token) => /^[\w-]{22}$/.test(token))]).toEqual([1000, true]);
});

test("a secret is the one whose hash was kept and no other, however long", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect([isSecret(one, hashOf(one)), isSecret(other, hashOf(one))]).toEqual([true, one === other]);
    }),
  );
});

test("a card is a whole PNG of at most 1,200 by 630 px", () => {
  const card = aCard();
  const changed = Buffer.from(card);
  changed[24] = 1;
  const tooLong = Buffer.from(card);
  tooLong.writeUInt32BE(0xffffffff, 33);
  expect(
    [
      card,
      aCard(1, 1),
      aCard(1201, 630),
      aCard(1200, 631),
      aCard(0, 630),
      card.subarray(0, -1),
      Buffer.concat([card, Buffer.from("x")]),
      card.subarray(0, 33),
      changed,
      tooLong,
      Buffer.from("GIF89a"),
      Buffer.from("<svg onload=alert(1)>"),
      Buffer.alloc(0),
      Buffer.alloc(1_048_577),
    ].map(cardFault),
  ).toEqual([
    undefined,
    undefined,
    "is at most 1200 by 630 px large",
    "is at most 1200 by 630 px large",
    "is at most 1200 by 630 px large",
    "is a PNG that was cut off",
    "is a PNG that was cut off",
    "is no whole PNG",
    "is a PNG that was changed on its way",
    "is a PNG that was cut off",
    "is no PNG",
    "is no PNG",
    "is no PNG",
    "is larger than 1 MB",
  ]);
});

test("doings of one name follow each other, also after one that failed, and those of others do not wait", async () => {
  const inTurn = createTurns();
  const done: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = inTurn("a", async () => {
    await gate.promise;
    done.push("a1");
    throw new Error("no");
  });
  const second = inTurn("a", async () => done.push("a2"));
  await inTurn("b", async () => done.push("b"));
  gate.resolve();
  await expect(first).rejects.toThrow("no");
  await second;
  expect(done).toEqual(["b", "a1", "a2"]);
});
