import fc from "fast-check";
import { expect, test } from "vitest";
import { pack, unpack } from "../../../server/snapshots/file-format.ts";
import { hashOf } from "../../../server/snapshots/names.ts";

const name = hashOf("an id");
const header = { name, secret: hashOf("a secret"), createdAt: "2026-03-01T00:00:00.000Z", title: { ja: "題" } };
const bytes = fc.uint8Array({ maxLength: 300 });

test("what was packed is unpacked byte by byte", () => {
  fc.assert(
    fc.property(
      bytes,
      fc.option(fc.uint8Array({ minLength: 1, maxLength: 300 }), { nil: undefined }),
      (document, card) => {
        const found = unpack(pack(header, document, card), name);
        expect(found).toEqual({
          header: { format: 1, ...header, document: document.length, card: card?.length ?? 0 },
          document: Buffer.from(document),
          card: card && Buffer.from(card),
        });
      },
    ),
  );
});

test("a file that lacks its end, has more, or has one other byte is found out", () => {
  const whole = pack(header, Buffer.from("{}"), Buffer.from("card"));
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ change;
      expect([
        unpack(whole.subarray(0, at), name),
        unpack(Buffer.concat([whole, whole.subarray(0, at + 1)]), name),
        unpack(changed, name),
      ]).toEqual([undefined, undefined, undefined]);
    }),
  );
});

test("a file under the name of another is found out", () => {
  expect(unpack(pack(header, Buffer.from("{}")), hashOf("another id"))).toBe(undefined);
});

test("bytes that have nothing of a file are found out", () => {
  fc.assert(
    fc.property(bytes, (any) => {
      expect(unpack(Buffer.from(any), name)).toBe(undefined);
    }),
  );
});
