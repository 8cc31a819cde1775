/** Signs that are told apart at 10 px, by name: SVG in a box from -5 to 5, filled. */
const signs = {
  dot: '<circle r="4"/>',
  square: '<path d="M-3.8-3.8h7.6v7.6h-7.6z"/>',
  triangle: '<path d="M0-4.4 4.6 3.8h-9.2z"/>',
  cross: '<path d="M-1.5-4.6h3v3.1h3.1v3h-3.1v3.1h-3v-3.1h-3.1v-3h3.1z"/>',
  ring: '<path fill-rule="evenodd" d="M0-4.6a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2zM0-2a2 2 0 1 0 0 4a2 2 0 1 0 0-4z"/>',
  diamond: '<path d="M0-5 5 0 0 5-5 0z"/>',
  bars: '<path d="M-4.4-4h8.8v2.4h-8.8zM-4.4 1.6h8.8v2.4h-8.8z"/>',
  star: '<path d="M0-5 1.4-1.5 5-1.3 2.1 1 3.1 4.6 0 2.5-3.1 4.6-2.1 1-5-1.3-1.4-1.5z"/>',
  half: '<path d="M-4.4 3.4a4.4 4.4 0 0 1 8.8 0zM-4.4-4.4h8.8v2h-8.8z"/>',
  saltire: '<path d="M-4.4-2.4-2.4-4.4 0-2 2.4-4.4 4.4-2.4 2 0 4.4 2.4 2.4 4.4 0 2-2.4 4.4-4.4 2.4-2 0z"/>',
};

/** The signs in the order in which categories take them; what lies beyond has none. */
export const glyphs: readonly string[] = Object.values(signs);

/** A sign in the middle of a node, `size` px wide, in a colour. */
export function glyph(index: number | undefined, size: number, colour: string): string {
  const sign = index === undefined ? undefined : glyphs[index];
  return sign ? `<g fill="${colour}" transform="scale(${(size / 10).toFixed(2)})">${sign}</g>` : "";
}
