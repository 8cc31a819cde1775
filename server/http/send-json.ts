import { hash } from "node:crypto";
import type { Request, Response } from "express";

/** Answers with JSON that nobody may keep. */
export function sendOnce(response: Response, value: unknown): void {
  const body = JSON.stringify(value);
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.setHeader("content-length", Buffer.byteLength(body));
  response.end(body);
}

/** Answers with JSON and an ETag; 304 when the caller has it. Express's own `json` looks its options and types up each time. */
export function sendJson(request: Request, response: Response, value: unknown): void {
  const body = JSON.stringify(value);
  response.setHeader("cache-control", "no-cache");
  response.setHeader("etag", `W/"${hash("sha1", body, "base64url")}"`);
  if (request.headers["if-none-match"] !== undefined && request.fresh) {
    response.status(304).end();
    return;
  }
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.setHeader("content-length", Buffer.byteLength(body));
  response.end(request.method === "HEAD" ? undefined : body);
}
