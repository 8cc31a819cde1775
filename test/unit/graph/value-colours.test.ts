import { describe, expect, it } from "vitest";
import { surfaces } from "../../../client/graph/palette.ts";
import {
  categorical,
  channels,
  contrast,
  diverging,
  neutral,
  ramps,
  sequential,
} from "../../../client/graph/value-colours.ts";

/** What people see who lack one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1.0, in linear RGB. */
const sights: Record<string, number[][]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

type Lab = { l: number; a: number; b: number };

function seen(colour: string, sight: number[][]): Lab {
  const linear = channels(colour).map((byte) =>
    byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
  );
  const [r = 0, g = 0, b = 0] = sight.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, index) => sum + part * (linear[index] ?? 0), 0),
      ),
    ),
  );
  const [x, y, z] = [
    (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047,
    0.2126729 * r + 0.7151522 * g + 0.072175 * b,
    (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883,
  ].map((part) => (part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116)) as [
    number,
    number,
    number,
  ];
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

const rad = Math.PI / 180;
const angle = (b: number, a: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360);

/** CIEDE2000: Sharma, Wu and Dalal 2005. */
function difference(one: Lab, other: Lab): number {
  const mean = (Math.hypot(one.a, one.b) + Math.hypot(other.a, other.b)) / 2;
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const [a1, a2] = [one.a * (1 + g), other.a * (1 + g)];
  const [c1, c2] = [Math.hypot(a1, one.b), Math.hypot(a2, other.b)];
  const [h1, h2] = [angle(one.b, a1), angle(other.b, a2)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : Math.abs(h2 - h1) <= 180 ? h2 - h1 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 + 360;
  const [dl, dc, dh] = [other.l - one.l, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * rad)];
  const [l, c] = [(one.l + other.l) / 2, (c1 + c2) / 2];
  const h = grey ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  const t =
    1 -
    0.17 * Math.cos((h - 30) * rad) +
    0.24 * Math.cos(2 * h * rad) +
    0.32 * Math.cos((3 * h + 6) * rad) -
    0.2 * Math.cos((4 * h - 63) * rad);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rc = 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const rt = -rc * Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * rad);
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh));
}

const steps = (count: number, at: (t: number) => string) =>
  Array.from({ length: count }, (_, index) => at(index / (count - 1)));

function nearest(colours: string[], sight: number[][]): number {
  const labs = colours.map((colour) => seen(colour, sight));
  return Math.min(...labs.flatMap((one, at) => labs.slice(at + 1).map((other) => difference(one, other))));
}

it("measures a colour difference as its authors do", () => {
  const pairs: [Lab, Lab, number][] = [
    [{ l: 50, a: 2.6772, b: -79.7751 }, { l: 50, a: 0, b: -82.7485 }, 2.0425],
    [{ l: 60.2574, a: -34.0099, b: 36.2677 }, { l: 60.4626, a: -34.1751, b: 39.4387 }, 1.2644],
    [{ l: 50, a: 2.5, b: 0 }, { l: 73, a: 25, b: -18 }, 27.1492],
  ];
  expect(pairs.map(([one, other]) => Number(difference(one, other).toFixed(4)))).toEqual(
    pairs.map(([, , expected]) => expected),
  );
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const ground = surfaces[theme].canvas;

  it.each(ramps)("every colour of %s has 3:1 to the ground", (name) => {
    const least = Math.min(...steps(101, sequential(theme, name)).map((colour) => contrast(colour, ground)));
    expect(least).toBeGreaterThanOrEqual(3);
  });

  it("every other colour of a scale has 3:1 to the ground", () => {
    const { other, none } = neutral(theme);
    const all = [...steps(101, diverging(theme)), ...categorical(theme), other, none];
    expect(Math.min(...all.map((colour) => contrast(colour, ground)))).toBeGreaterThanOrEqual(3);
  });

  it("more is further from the ground, step by step", () => {
    for (const name of ramps) {
      const contrasts = steps(21, sequential(theme, name)).map((colour) => contrast(colour, ground));
      expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
    }
  });

  it.each(Object.entries(sights))("five steps of a scale and ten categories can be told apart with %s", (_, sight) => {
    for (const name of ramps) expect(nearest(steps(5, sequential(theme, name)), sight)).toBeGreaterThan(6.5);
    expect(nearest(steps(5, diverging(theme)), sight)).toBeGreaterThan(6.5);
    expect(nearest(categorical(theme), sight)).toBeGreaterThan(11);
  });
});
