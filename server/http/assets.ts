import { existsSync, readdirSync } from "node:fs";
import { extname, join, sep } from "node:path";
import type { Request, RequestHandler, Response } from "express";
import { HttpError } from "../errors.ts";
import { type Packed, packedTexts } from "./packed.ts";

const texts = [".html", ".js", ".css", ".svg", ".json", ".txt", ".webmanifest"];
const forEver = "public, max-age=31536000, immutable";

/** A frame that its site put into a sandbox has no origin, and is another's to its own server. */
const forEveryone = new Map([
  ["access-control-allow-origin", "*"],
  ["cross-origin-resource-policy", "cross-origin"],
]);

/**
 * The built page: names with a hash are kept for ever, the rest is asked for each time. Texts are compressed once.
 * Only files that were there at the start are served, so no path leads out of the folder.
 */
export function assets(folder: string): RequestHandler {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const known = new Map(
    names.filter((name) => extname(name)).map((name) => [`/${name.split(sep).join("/")}`, join(folder, name)]),
  );
  const packed = packedTexts(new Map([...known].filter(([, file]) => texts.includes(extname(file)))));
  return async (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    const path = request.path === "/" ? "/index.html" : request.path;
    const file = known.get(path);
    if (file === undefined) return next(path === "/index.html" ? notBuilt() : undefined);
    response.setHeader("cache-control", path.startsWith("/assets/") ? forEver : "no-cache");
    if (!path.endsWith(".html")) response.setHeaders(forEveryone);
    const text = packed(path);
    if (text) send(request, response, extname(file), await text);
    // The folder itself may lie in a hidden one; which files are served is settled above.
    else response.sendFile(file, { cacheControl: false, dotfiles: "allow" });
  };
}

function notBuilt(): HttpError {
  return new HttpError("not_found", "The page is not built yet: npm run build");
}

function send(request: Request, response: Response, type: string, { etag, bodies }: Packed): void {
  const encoding = request.acceptsEncodings(["br", "gzip"]) || "identity";
  const chosen = encoding === "br" || encoding === "gzip" ? encoding : "identity";
  response.vary("accept-encoding").setHeader("etag", `W/"${etag}"`);
  if (chosen !== "identity") response.setHeader("content-encoding", chosen);
  response.type(type).send(bodies[chosen]);
}
