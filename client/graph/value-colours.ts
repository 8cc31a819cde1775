import { scaleLinear } from "d3-scale";
import { interpolateCividis, interpolateMagma, interpolateViridis } from "d3-scale-chromatic";
import type { Theme } from "../session.ts";
import { drawings, surfaces } from "./palette.ts";
import type { ValueStyle } from "./parts.ts";

type Ramp = (t: number) => string;

const interpolators = { viridis: interpolateViridis, cividis: interpolateCividis, magma: interpolateMagma };

/** Names of the ramps a reader can choose from. */
export const ramps = Object.keys(interpolators) as NonNullable<ValueStyle["ramp"]>[];

/** Relative luminance of a colour such as `#0b57d0` or `rgb(1, 2, 3)`, as WCAG computes it. */
export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue of a colour, 0 to 255. */
export function channels(colour: string): number[] {
  const hex = /^#(..)(..)(..)$/.exec(colour);
  if (hex) return hex.slice(1).map((part) => Number.parseInt(part, 16));
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}

/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const cut = new Map<string, Ramp>();

/** More is further from the ground: darker on a light one, lighter on a dark one; its whole length has 3:1 to the ground. */
export function sequential(theme: Theme, name: NonNullable<ValueStyle["ramp"]> = "viridis"): Ramp {
  const key = `${theme} ${name}`;
  const known = cut.get(key);
  if (known) return known;
  const whole = interpolators[name];
  const ground = surfaces[theme].canvas;
  const steps = Array.from({ length: 201 }, (_, index) => index / 200);
  const seen = steps.filter((t) => contrast(whole(t), ground) >= 3.05);
  const [low = 0, high = 1] = [seen[0], seen.at(-1)];
  const ramp: Ramp = theme === "light" ? (t) => whole(high + (low - high) * t) : (t) => whole(low + (high - low) * t);
  cut.set(key, ramp);
  return ramp;
}

/** Blue and orange, which all can tell apart; grey in the middle, both ends further from the ground. */
export function diverging(theme: Theme): Ramp {
  const stops =
    theme === "light"
      ? ["#08306b", "#2f6db3", "#8b8b89", "#b35f0e", "#6a2c00"]
      : ["#a9d5ff", "#4f93dc", "#71757b", "#d9822b", "#ffd29b"];
  const scale = scaleLinear<string>().domain([0, 0.25, 0.5, 0.75, 1]).range(stops).clamp(true);
  return (t) => scale(t);
}

/** The ten colours that labels have, which colour-blind people can tell apart; neighbours in the list are far apart. */
export function categorical(theme: Theme): string[] {
  return drawings.map(([, , , light, dark]) => (theme === "light" ? light : dark));
}

/** What lies beyond the last category, and what has no value. */
export function neutral(theme: Theme): { other: string; none: string } {
  const { text2, text3 } = surfaces[theme];
  return { other: text2, none: text3 };
}
