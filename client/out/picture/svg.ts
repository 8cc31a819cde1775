import { font } from "../../graph/palette.ts";
import type { GroupOp, Op, Paint, PathOp, Sheet, Step, Stroke, TextOp } from "./ops.ts";
import { escaped } from "./xml.ts";

/** Writes a drawing as SVG. `faces`: `@font-face` rules of the letters that the file carries; none where it only names the font. */
export function toSvg(sheet: Sheet, faces = ""): string {
  const { width, height, ground, title, description, language, ops } = sheet;
  const [w, h] = [short(width), short(height)];
  const head = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title description" xml:lang="${escaped(language)}" font-family="${escaped(font)}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    ...(faces ? [`<style>${escaped(faces)}</style>`] : []),
    ...(ground ? [`<rect width="${w}" height="${h}" fill="${ground}"/>`] : []),
  ];
  const clips: string[] = [];
  const body = ops.map((op) => write(op, clips));
  const defs = clips.length > 0 ? [`<defs>${clips.join("")}</defs>`] : [];
  return [`<?xml version="1.0" encoding="UTF-8"?>`, ...head, ...defs, ...body, "</svg>", ""].join("\n");
}

function write(op: Op, clips: string[]): string {
  if (op.kind === "group") return group(op, clips);
  return op.kind === "path" ? path(op) : words(op);
}

function group({ ops, key, title, opacity, at, clip }: GroupOp, clips: string[]): string {
  const attributes = [
    key === undefined ? "" : ` data-key="${escaped(key)}"`,
    opacity === undefined ? "" : ` opacity="${short(opacity)}"`,
    at
      ? ` transform="translate(${short(at.x)} ${short(at.y)})${at.scale === 1 ? "" : ` scale(${fine(at.scale)})`}"`
      : "",
    clip ? ` clip-path="url(#${clipped(clip, clips)})"` : "",
  ];
  const named = title === undefined ? "" : `<title>${escaped(title)}</title>`;
  return `<g${attributes.join("")}>${named}${ops.map((op) => write(op, clips)).join("")}</g>`;
}

function clipped({ x, y, width, height }: NonNullable<GroupOp["clip"]>, clips: string[]): string {
  const id = `clip${clips.length + 1}`;
  const box = `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"/>`;
  clips.push(`<clipPath id="${id}">${box}</clipPath>`);
  return id;
}

function path({ steps, fill, stroke, evenOdd }: PathOp): string {
  const rule = evenOdd ? ` fill-rule="evenodd"` : "";
  return `<path d="${pathData(steps)}"${painted("fill", fill)}${rule}${stroke ? lined(stroke) : ""}/>`;
}

/** The `d` of a path. */
export function pathData(steps: readonly Step[]): string {
  return steps.map(([letter, ...numbers]) => letter + numbers.map(short).join(" ")).join("");
}

function painted(name: "fill" | "stroke", paint: Paint | undefined): string {
  if (!paint) return ` ${name}="none"`;
  return ` ${name}="${paint.colour}"${paint.alpha < 1 ? ` ${name}-opacity="${short(paint.alpha)}"` : ""}`;
}

function lined(stroke: Stroke): string {
  const { width, dash, cap, join } = stroke;
  return [
    painted("stroke", stroke),
    ` stroke-width="${short(width)}"`,
    dash.length > 0 ? ` stroke-dasharray="${dash.map(short).join(" ")}"` : "",
    cap === "butt" ? "" : ` stroke-linecap="${cap}"`,
    join === "miter" ? "" : ` stroke-linejoin="${join}"`,
  ].join("");
}

/** Addresses that a file may lead to; nothing that runs. */
const safe = /^(?:https?:\/\/|mailto:)/i;

function words({ lines, size, weight, anchor, fill, outline, href }: TextOp): string {
  const attributes = [
    ` font-size="${short(size)}"`,
    weight === 400 ? "" : ` font-weight="${weight}"`,
    anchor === "start" ? "" : ` text-anchor="${anchor}"`,
    painted("fill", fill),
    outline ? ` paint-order="stroke"${lined({ ...outline, dash: [], cap: "butt", join: "round" })}` : "",
  ].join("");
  const spans = lines.map(({ text, x, y }) => `<tspan x="${short(x)}" y="${short(y)}">${escaped(text)}</tspan>`);
  const text = `<text${attributes} xml:space="preserve">${spans.join("")}</text>`;
  return href === undefined || !safe.test(href) ? text : `<a href="${escaped(href)}">${text}</a>`;
}

/** A number with two places at most. */
function short(number: number): string {
  return String(Math.round(number * 100) / 100 || 0);
}

function fine(number: number): string {
  return String(Math.round(number * 1e5) / 1e5);
}
