import { resolve } from "node:path";
import { z } from "zod";

const schemes = ["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"];
const isNeo4jUri = (text: string) => URL.canParse(text) && schemes.includes(new URL(text).protocol);
const given = (text: string) => z.string(text).trim().min(1, text);
const yes = ["1", "true", "yes", "on"];
const no = ["0", "false", "no", "off"];

/** The sources of Content-Security-Policy for everyone: `*` alone leaves out pages that were opened from a disk. */
const anyone = ["*", "file:"];
const origins = (text: string) => text.toLowerCase().split(/[\s,]+/);
/** A subdomain, or the port, may be any. */
const isFramer = (text: string) => /^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::(?:\d{1,5}|\*))?$/.test(text);
const isFramers = (text: string) => text === "*" || text === "none" || origins(text).every(isFramer);
const toFramers = (text: string) =>
  text === "*" ? anyone : text === "none" ? ["'none'"] : ["'self'", ...origins(text)];
const isOrigin = (text: string) => /^https?:\/\/[^/?#@]+\/?$/.test(text) && URL.canParse(text);

/** The environment variables the app knows, each with the sentence for a wrong value. */
const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "is a whole number from 0 to 65535")
    .transform(Number)
    .refine((port) => port <= 65535, "is a whole number from 0 to 65535")
    .default(3000),
  HOST: given("is the address to listen on, such as 127.0.0.1").default("127.0.0.1"),
  NEO4J_URI: z
    .string()
    .refine(isNeo4jUri, `is an address such as bolt://host:7687, neo4j://host or neo4j+s://host`)
    .optional(),
  NEO4J_USER: given("is a user name").default("neo4j"),
  NEO4J_PASSWORD: z.string().default(""),
  NEO4J_PASSWORD_FILE: given("is a file that holds the password").optional(),
  NEO4J_DATABASE: given("is the name of a database").optional(),
  DATA_DIR: given("is a folder").default(".data"),
  READ_ONLY: z
    .string()
    .toLowerCase()
    .refine((text) => yes.includes(text) || no.includes(text), "is true or false")
    .transform((text) => yes.includes(text))
    .default(false),
  NEO4J_MODE: z.enum(["auto", "docker", "local"], "is auto, docker or local").default("auto"),
  ALLOWED_HOSTS: z
    .string()
    .regex(
      /^[\w.:[\]-]+(\s*,\s*[\w.:[\]-]+)*$/,
      "is a list of host names such as graph.example.org, with commas between",
    )
    .transform((text) => text.toLowerCase().split(/\s*,\s*/))
    .optional(),
  FRAME_ANCESTORS: z
    .string()
    .trim()
    .refine(isFramers, "is *, none, or a list of origins such as https://example.org, with commas or blanks between")
    .transform(toFramers)
    .default(anyone),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, "is an origin such as https://graph.example.org, without a path")
    .transform((text) => new URL(text).origin)
    .optional(),
  SNAPSHOTS_MB: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "is how many MB all snapshots together may take, such as 1024")
    .transform(Number)
    .default(1024),
  SNAPSHOTS_MB_PER_HOUR: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "is how many MB a caller may store in an hour, such as 100")
    .transform(Number)
    .optional(),
  SNAPSHOTS_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "is how many snapshots a caller may store or change in a minute, such as 60")
    .transform(Number)
    .default(60),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"], "is silent, error, warn, info or debug").optional(),
});

/** MB of the largest snapshot with its card, as it is sent. */
const largestMb = 12;

/** What the environment asks for, checked. */
export interface Config {
  port: number;
  host: string;
  /** Absolute path of the folder for everything the app keeps. */
  dataDir: string;
  readOnly: boolean;
  /** Set when a Neo4j is given from outside; else `mode` says how to get one. */
  uri?: string;
  user: string;
  password: string;
  /** File that holds the password; wins over `password`. */
  passwordFile?: string;
  database?: string;
  mode: "auto" | "docker" | "local";
  /** Further names under which a server on a loopback address is reached, for instance through a proxy. */
  allowedHosts?: string[];
  /** Who may frame /embed/, as frame-ancestors of Content-Security-Policy has it. */
  framedBy: string[];
  /** Origin under which people reach the app, for absolute addresses; undefined: as the request says. */
  publicUrl?: string;
  /** Bytes that all snapshots together may take. */
  snapshotBytes: number;
  /** Bytes that a caller may store in an hour. */
  snapshotBytesPerHour: number;
  /** How many a caller may store or change in a minute. */
  snapshotsPerMinute: number;
  /** What is logged; undefined: warnings and errors. */
  logLevel?: "silent" | "error" | "warn" | "info" | "debug";
}

/** A setting that cannot be used; the message has one sentence a setting and names it. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** Reads the settings; an empty value counts as not set. Throws ConfigError with every fault at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const checked = Environment.safeParse(set);
  if (!checked.success)
    throw new ConfigError(
      checked.error.issues
        .map(({ path, message }) => `${String(path[0])} ${message}, not ${JSON.stringify(env[String(path[0])])}.`)
        .join("\n"),
    );
  const e = checked.data;
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: resolve(e.DATA_DIR),
    readOnly: e.READ_ONLY,
    uri: e.NEO4J_URI,
    user: e.NEO4J_USER,
    password: e.NEO4J_PASSWORD,
    passwordFile: e.NEO4J_PASSWORD_FILE,
    database: e.NEO4J_DATABASE,
    mode: e.NEO4J_MODE,
    allowedHosts: e.ALLOWED_HOSTS,
    framedBy: e.FRAME_ANCESTORS,
    publicUrl: e.PUBLIC_URL,
    snapshotBytes: e.SNAPSHOTS_MB * 1_048_576,
    snapshotBytesPerHour: (e.SNAPSHOTS_MB_PER_HOUR ?? Math.max(largestMb, Math.ceil(e.SNAPSHOTS_MB / 10))) * 1_048_576,
    snapshotsPerMinute: e.SNAPSHOTS_PER_MINUTE,
    logLevel: e.LOG_LEVEL,
  };
}
