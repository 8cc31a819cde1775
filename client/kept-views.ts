import { read, write } from "./storage.ts";

/** Longer addresses than this are cut by mail programs and chats. */
export const longestAddress = 8000;
const most = 20;

/** Keeps a picture in this browser and gives its short name; undefined where the browser does not keep it. The oldest go first. */
export function keepView(view: string): string | undefined {
  const id = nameOf(view);
  if (read(`view.${id}`) !== view) write(`view.${id}`, view);
  if (read(`view.${id}`) !== view) return undefined;
  const ids = [id, ...known().filter((other) => other !== id)];
  for (const old of ids.slice(most)) write(`view.${old}`, undefined);
  write("views", ids.slice(0, most).join(" "));
  return id;
}

/** The picture kept under a name; undefined where this browser has none. */
export function keptView(id: string): string | undefined {
  return read(`view.${id}`);
}

function known(): string[] {
  return (read("views") ?? "").split(" ").filter(Boolean);
}

/** Two 32-bit FNV-1a sums in base 36: the same picture has the same name. */
function nameOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193) >>> 0;
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - at), 0x01000193) >>> 0;
  }
  return a.toString(36) + b.toString(36);
}
