import { isIPv6 } from "node:net";

/** Who asks, by an address: an IPv6 one counts by its first 64 bits, of which every home has as many behind them as it likes. */
export function callerOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [plain = ""] = address.split("%");
  return isIPv6(plain) ? `${network(plain)}::/64` : address;
}

/** The first four groups of an IPv6 address, without leading zeros. */
function network(address: string): string {
  const [front = "", back] = address.toLowerCase().split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const before = groups(front);
  const after = groups(back ?? "");
  // What looks like IPv4 at the end stands for two groups.
  const length = before.length + after.length + (after.at(-1)?.includes(".") ? 1 : 0);
  const all = back === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - length)).fill("0"), ...after];
  return Array.from({ length: 4 }, (_, at) => (all[at] ?? "0").replace(/^0+(?=.)/, "")).join(":");
}
