import { constants } from "node:zlib";
import compression from "compression";
import express, { type Express, type Request, type RequestHandler } from "express";
import { type Options as LimitOptions, rateLimit } from "express-rate-limit";
import { type Logger, pino } from "pino";
import type { Handlers } from "./api.ts";
import { HttpError } from "./errors.ts";
import { assets } from "./http/assets.ts";
import { isLines } from "./http/lines.ts";
import { requestLog } from "./http/log.ts";
import { problems } from "./http/problem.ts";
import { routes } from "./http/routes.ts";
import { headers, sameSite } from "./http/security.ts";

export interface AppOptions {
  log?: Logger;
  /** Folder of the built page; without it only the API is served. */
  client?: string;
  /** Names this server goes by; undefined accepts every one. */
  hosts?: readonly string[];
  /** Check replies against their schema; for tests. */
  checkReplies?: boolean;
  /** Longest time for a request, in milliseconds. */
  deadlineMs?: number;
  /** Requests an address may send to the API within ten seconds. */
  requestsPer10s?: number;
  /** Origin under which people reach the server; undefined: as each request says. */
  publicUrl?: string | undefined;
  /** Refuse what changes anything this server keeps; and how often a minute a caller may change it. */
  readOnly?: boolean;
  changesPerMinute?: number;
  /** Bytes of answers that may wait to be read, and how long nothing of one may be taken. */
  unread?: { bytes?: number; patienceMs?: number };
}

/** The whole server as an Express app: the API of the route table under /api, the page elsewhere. */
export function createApp(handlers: Handlers, options: AppOptions = {}): Express {
  const { log = pino({ level: "silent" }), checkReplies = false, deadlineMs = 15_000 } = options;
  const app = express();
  app
    .disable("x-powered-by")
    .set("trust proxy", "loopback")
    .set("query parser", () => ({}));
  app.use(requestLog(log), headers, sameSite(options.hosts));
  if (options.client) app.use(assets(options.client));
  app.use(compressed);
  app.use("/api/query", compressLines);
  app.use("/api", rateLimit(limits(options.requestsPer10s ?? 1000)));
  const { readOnly = false, changesPerMinute = 60, unread, publicUrl } = options;
  app.use(routes(handlers, { checkReplies, deadlineMs, readOnly, changesPerMinute, unread, publicUrl }));
  app.use((request, _response, next) => next(new HttpError("not_found", `There is nothing at ${request.path}.`)));
  app.use(problems(log));
  return app;
}

const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });

const loopback = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];

/** Answers that come line by line are compressed quickly, so that they are not held up, and not for who is on this machine. */
const compressLines = compression({
  filter: ({ ip = "" }: Request, response) => isLines(response) && !loopback.includes(ip),
  level: 1,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
});

/** Programs that do not ask for compression are spared the work of finding that out. */
const compressed: RequestHandler = (request, response, next) => {
  if (request.headers["accept-encoding"] !== undefined) return compress(request, response, next);
  response.vary("accept-encoding");
  next();
};

const windowMs = 10_000;

/** Health is never refused: it is what others watch. */
function limits(limit: number): Partial<LimitOptions> {
  return {
    windowMs,
    limit,
    // Its headers cost a hash a request; only who is refused needs to know how long to wait.
    standardHeaders: false,
    legacyHeaders: false,
    validate: false,
    skip: ({ originalUrl }) => originalUrl === "/api/health" || originalUrl === "/api/ready",
    handler: (_request, response, next) => {
      response.setHeader("retry-after", windowMs / 1_000);
      next(new HttpError("too_many_requests", "Too many requests; wait a moment."));
    },
  };
}
