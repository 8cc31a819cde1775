const units: [RegExp, number][] = [
  [/兆|tn|trillion/i, 1e12],
  [/億/, 1e8],
  [/万/, 1e4],
  [/bn|b(illion)?$|十億/i, 1e9],
  [/m(illion)?n?$/i, 1e6],
  [/k|thousand/i, 1e3],
];

/** The number that a person typed, with signs of money, separators, per cent and words for large numbers. */
export function numberIn(text: string): number | undefined {
  const plain = text.normalize("NFKC").replaceAll(",", "").trim();
  const [digits] = /[-−+]?\d+(\.\d+)?(e[-+]?\d+)?/i.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const rest = plain.slice(plain.indexOf(digits) + digits.length).trim();
  const [, factor = 1] = units.find(([unit]) => unit.test(rest)) ?? [];
  return Number(digits.replace("−", "-")) * factor;
}
