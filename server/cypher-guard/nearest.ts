/** The name of a list that is at most two letters away from a name, the nearest first. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let distance = 3;
  for (const other of names) {
    const found = away(name.slice(0, 60).toLowerCase(), other.toLowerCase());
    if (found < distance) [best, distance] = [other, found];
  }
  return best;
}

/** Letters to put in, take out or change. */
function away(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 3;
}
