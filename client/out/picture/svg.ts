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
  const body = writeAll(ops, clips);
  const defs = clips.length > 0 ? [`<defs>${clips.join("")}</defs>`] : [];
  return [`<?xml version="1.0" encoding="UTF-8"?>`, ...head, ...defs, ...body, "</svg>", ""].join("\n");
}

/** One after the other; texts that go on are one with those they follow. */
function writeAll(ops: readonly Op[], clips: string[]): string[] {
  return ops.flatMap((op, at) => {
    if (op.kind === "group") return [group(op, clips)];
    if (op.kind === "path") return [path(op)];
    if (op.follows && ops[at - 1]?.kind === "text") return [];
    const end = ops.findIndex((one, index) => index > at && !(one.kind === "text" && one.follows));
    return [words(op, ops.slice(at + 1, end < 0 ? ops.length : end) as TextOp[])];
  });
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
  return `<g${attributes.join("")}>${named}${writeAll(ops, clips).join("")}</g>`;
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

function words(op: TextOp, others: readonly TextOp[]): string {
  const { lines, anchor, weight } = op;
  const spans = lines.map(({ text, x, y }) => `<tspan x="${short(x)}" y="${short(y)}">${escaped(text)}</tspan>`);
  const more = others.map((other) => {
    const [{ text, y } = { text: "", y: 0 }] = other.lines;
    const look = ` y="${short(y)}" font-weight="${other.weight}"${lettered(other)}`;
    return linked(other, `<tspan${look}>${escaped(text)}</tspan>`);
  });
  const start = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const head = `<text${weight === 400 ? "" : ` font-weight="${weight}"`}${lettered(op)}${start} xml:space="preserve">`;
  if (more.length > 0) return `${head}${linked(op, spans.join(""))}${more.join("")}</text>`;
  return linked(op, `${head}${spans.join("")}</text>`);
}

function lettered({ size, fill, outline }: TextOp): string {
  const around = outline ? ` paint-order="stroke"${lined({ ...outline, dash: [], cap: "butt", join: "round" })}` : "";
  return ` font-size="${short(size)}"${painted("fill", fill)}${around}`;
}

function linked({ href }: TextOp, inside: string): string {
  return href === undefined || !safe.test(href) ? inside : `<a href="${escaped(href)}">${inside}</a>`;
}

/** A number with two places at most. */
function short(number: number): string {
  return String(Math.round(number * 100) / 100 || 0);
}

function fine(number: number): string {
  return String(Math.round(number * 1e5) / 1e5);
}
