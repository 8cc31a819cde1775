import fc from "fast-check";
import { expect, test } from "vitest";
import { callerOf } from "../../../server/http/caller.ts";

test.each([
  ["127.0.0.1", "127.0.0.1"],
  ["::ffff:10.0.0.1", "10.0.0.1"],
  ["::FFFF:10.0.0.1", "10.0.0.1"],
  ["::1", "0:0:0:0::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:0DB8:0001:0000:ffff::2", "2001:db8:1:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["64:ff9b::10.0.0.1", "64:ff9b:0:0::/64"],
  ["", ""],
])("%s counts as %s", (address, caller) => {
  expect(callerOf(address)).toBe(caller);
});

test("addresses that share their first 64 bits are one caller, however they are written, and no others", () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  const half = fc.tuple(group, group, group, group);
  const long = (groups: number[]) => groups.map((one) => one.toString(16).padStart(4, "0")).join(":");
  const short = (groups: number[]) => new URL(`http://[${long(groups)}]`).hostname.slice(1, -1);
  fc.assert(
    fc.property(half, half, half, (network, one, other) => {
      expect(callerOf(long([...network, ...one]))).toBe(callerOf(short([...network, ...other])));
      const same = long(network) === long(one);
      expect(callerOf(short([...network, ...other])) === callerOf(short([...one, ...other]))).toBe(same);
    }),
  );
});
