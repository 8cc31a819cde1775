/** The names most like a wrong one, the nearest first, three at most: other capitals, a letter or two astray, a part left out. */
export function nearest(wrong: string, names: Iterable<string>): string[] {
  const typed = folded(wrong);
  const most = Math.max(1, Math.floor(typed.length / 3));
  const near: { name: string; far: number }[] = [];
  for (const name of new Set(names)) {
    if (name === wrong) continue;
    const known = folded(name);
    const within = typed.length >= 3 && known.includes(typed);
    const far = within ? 0.6 + (known.length - typed.length) / 20 : distance(typed, known, most);
    if (within || far <= most) near.push({ name, far });
  }
  return (
    near
      // Letters are left out more often than put in.
      .sort((a, b) => a.far - b.far || b.name.length - a.name.length || a.name.localeCompare(b.name))
      .slice(0, 3)
      .map(({ name }) => name)
  );
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll("_", "");
}

/** Letters to change, leave out, put in or swap with their neighbour; more than `most` is infinite. */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last?.[j] ?? 0) + 1, (last?.[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last?.[b.length] ?? Number.POSITIVE_INFINITY;
}
