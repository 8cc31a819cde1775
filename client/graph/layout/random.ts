/** Numbers from 0 to 1, the same for the same seed on any machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The indexes below `count` in an order of chance. */
export function shuffled(count: number, random: () => number): Int32Array {
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const j = Math.floor(random() * (i + 1));
    order[i] = order[j] ?? 0;
    order[j] = i;
  }
  return order;
}

/** Cosine and sine, cut to nine digits: engines differ in the last ones. */
export function direction(angle: number): { x: number; y: number } {
  return { x: Math.round(Math.cos(angle) * 1e9) / 1e9, y: Math.round(Math.sin(angle) * 1e9) / 1e9 };
}
