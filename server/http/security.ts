import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { HttpError } from "../errors.ts";

const self = ["'self'"];

/** Everything from this server only; no inline script or style. `frameAncestors`: who may frame it. */
export const directives = (frameAncestors: string[]) => ({
  defaultSrc: ["'none'"],
  scriptSrc: self,
  scriptSrcAttr: ["'none'"],
  styleSrc: self,
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: self,
  connectSrc: self,
  workerSrc: self,
  manifestSrc: self,
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors,
});

/** The policy of everything but embeds: no framing. */
export const policy = {
  contentSecurityPolicy: { useDefaults: false, directives: directives(["'none'"]) },
  // The app itself speaks plain HTTP; who puts TLS before it decides on this.
  strictTransportSecurity: false,
  xFrameOptions: { action: "deny" },
} as const;

export const headers: RequestHandler = helmet(policy);

/** Why a request may not be answered under the name it was sent to; undefined when it may. */
export function hostFault(
  { headers, httpVersion }: Pick<IncomingMessage, "headers" | "httpVersion">,
  hosts: readonly string[] | undefined,
): HttpError | undefined {
  const { host = "" } = headers;
  if (host === "" && httpVersion === "1.1") return new HttpError("invalid_input", "The request has no Host header.");
  const name = host.replace(/:\d+$/, "").toLowerCase();
  if (!hosts || hosts.includes(name)) return undefined;
  return new HttpError("forbidden", `This server does not go by the name ${JSON.stringify(name)}; see ALLOWED_HOSTS.`);
}

/**
 * Refuses names this server is not known by (a page elsewhere may point its own name at 127.0.0.1), and changes sent
 * by pages of another origin. `hosts`: names without port; undefined accepts every name.
 */
export function sameSite(hosts: readonly string[] | undefined): RequestHandler {
  return (request, _response, next) => {
    const fault = hostFault(request, hosts);
    if (fault) return next(fault);
    const reading = ["GET", "HEAD", "OPTIONS"].includes(request.method);
    if (!reading && !isOwn(request.headers, request.headers.host ?? ""))
      return next(new HttpError("forbidden", "Pages of other sites may not send this."));
    next();
  };
}

/** Browsers say where a request comes from; programs say nothing. */
function isOwn(given: Readonly<Record<string, unknown>>, host: string): boolean {
  const site = given["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = given["origin"];
  return typeof origin !== "string" || (URL.canParse(origin) && new URL(origin).host === host);
}
