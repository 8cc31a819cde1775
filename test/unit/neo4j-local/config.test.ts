import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";

test("without settings the app listens on loopback and finds a Neo4j by itself", () => {
  expect(readConfig({ PORT: "", NEO4J_URI: "" })).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataDir: resolve(".data"),
    readOnly: false,
    uri: undefined,
    user: "neo4j",
    password: "",
    passwordFile: undefined,
    database: undefined,
    mode: "auto",
    framedBy: ["*", "file:"],
    snapshotBytes: 1024 * 1_048_576,
    snapshotBytesPerHour: 103 * 1_048_576,
    snapshotsPerMinute: 60,
  });
});

test("every setting is read", () => {
  const env = {
    PORT: "8080",
    HOST: "0.0.0.0",
    NEO4J_URI: "neo4j+s://example.org",
    NEO4J_USER: "reader",
    NEO4J_PASSWORD: " kept as it is ",
    NEO4J_PASSWORD_FILE: "/run/password",
    NEO4J_DATABASE: "graph",
    DATA_DIR: "/var/lib/tsunagi",
    READ_ONLY: "Yes",
    NEO4J_MODE: "docker",
    ALLOWED_HOSTS: "graph.example.org, Other.example.org",
    FRAME_ANCESTORS: "https://blog.example.org",
    PUBLIC_URL: "https://graph.example.org/",
    SNAPSHOTS_MB: "5",
    SNAPSHOTS_MB_PER_HOUR: "3",
    SNAPSHOTS_PER_MINUTE: "7",
    LOG_LEVEL: "info",
  };
  expect(readConfig(env)).toEqual({
    port: 8080,
    host: "0.0.0.0",
    dataDir: "/var/lib/tsunagi",
    readOnly: true,
    uri: "neo4j+s://example.org",
    user: "reader",
    password: " kept as it is ",
    passwordFile: "/run/password",
    database: "graph",
    mode: "docker",
    allowedHosts: ["graph.example.org", "other.example.org"],
    framedBy: ["'self'", "https://blog.example.org"],
    publicUrl: "https://graph.example.org",
    snapshotBytes: 5 * 1_048_576,
    snapshotBytesPerHour: 3 * 1_048_576,
    snapshotsPerMinute: 7,
    logLevel: "info",
  });
});

test("wrong values are named with what would be right, all at once", () => {
  const env = { PORT: "70000", NEO4J_URI: "http://localhost", READ_ONLY: "maybe", NEO4J_MODE: "podman", HOST: " " };
  expect(() => readConfig(env)).toThrow(
    [
      'PORT is a whole number from 0 to 65535, not "70000".',
      'HOST is the address to listen on, such as 127.0.0.1, not " ".',
      'NEO4J_URI is an address such as bolt://host:7687, neo4j://host or neo4j+s://host, not "http://localhost".',
      'READ_ONLY is true or false, not "maybe".',
      'NEO4J_MODE is auto, docker or local, not "podman".',
    ].join("\n"),
  );
});

test("a caller may store a tenth of all in an hour, and the largest snapshot in any case", () => {
  const perHour = (mb: string) => readConfig({ SNAPSHOTS_MB: mb }).snapshotBytesPerHour / 1_048_576;
  expect(["5", "200", "10000"].map(perHour)).toEqual([12, 20, 1_000]);
});
