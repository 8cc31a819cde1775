import type { Theme } from "../session.ts";

/** Colours of everything on the canvas that is not data. */
export interface Surface {
  canvas: string;
  panel: string;
  line: string;
  line2: string;
  text: string;
  text2: string;
  text3: string;
  accent: string;
  warn: string;
  selection: string;
}

export const surfaces: Record<Theme, Surface> = {
  light: {
    canvas: "#FBFBFA",
    panel: "#FFFFFF",
    line: "#E2E2DE",
    line2: "#C9C9C4",
    text: "#1C1E21",
    text2: "#55585E",
    text3: "#676A71",
    accent: "#0B57D0",
    warn: "#8A4B00",
    selection: "#1C1E21",
  },
  dark: {
    canvas: "#131518",
    panel: "#1A1D21",
    line: "#2D3137",
    line2: "#454B53",
    text: "#ECEDEE",
    text2: "#B3B8BF",
    text3: "#959BA4",
    accent: "#7CB0FF",
    warn: "#F2B35E",
    selection: "#F4F5F6",
  },
};

/** The canvas font; the shipped one first, so that pictures are the same on every machine. */
export const font = '"Noto Sans JP Variable", "Noto Sans JP", system-ui, sans-serif';

/** How labels are drawn that no lens knows, in this order: shape, width, height, light and dark colour. */
export const drawings: [shape: string, width: number, height: number, light: string, dark: string][] = [
  ["ellipse", 30, 30, "#D07655", "#C97840"],
  ["hexagon", 28, 25, "#275933", "#92C295"],
  ["round-rectangle", 26, 17, "#5F6A7F", "#8493AD"],
  ["triangle", 24, 22, "#B83352", "#C54554"],
  ["diamond", 25, 25, "#3B9AA2", "#90E6FE"],
  ["right-rhomboid", 25, 16, "#8E6901", "#F0E38E"],
  ["tag", 22, 19, "#917CDE", "#8F64BB"],
  ["star", 28, 28, "#662869", "#DDAFC6"],
  ["cut-rectangle", 18, 23, "#88857D", "#85837B"],
  ["rectangle", 20, 20, "#27292C", "#EDEEF0"],
];
