import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { originOf } from "../../../server/pages/origin.ts";

/** A request from that address with these headers. */
function request(headers: Record<string, string>, from = "127.0.0.1"): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: from });
  return Object.assign(new IncomingMessage(socket), { headers });
}

test.each([
  [{ host: "127.0.0.1:3000" }, "10.0.0.1", "http://127.0.0.1:3000"],
  [{ host: "Graph.Example.org" }, "127.0.0.1", "http://graph.example.org"],
  [{ host: "[::1]:3000" }, "::1", "http://[::1]:3000"],
  [{ host: "graph.example.org", "x-forwarded-proto": "https" }, "127.0.0.1", "https://graph.example.org"],
  [{ host: "graph.example.org", "x-forwarded-proto": "https, http" }, "::ffff:127.0.0.1", "https://graph.example.org"],
  [{ host: "graph.example.org", "x-forwarded-proto": "https" }, "10.0.0.1", "http://graph.example.org"],
  [{ host: "graph.example.org", "x-forwarded-proto": "javascript" }, "127.0.0.1", "http://graph.example.org"],
  [{ host: "graph.example.org", "x-forwarded-host": "evil.example" }, "127.0.0.1", "http://graph.example.org"],
])("%j from %s was asked under %s", (headers, from, origin) => {
  expect(originOf(request(headers as Record<string, string>, from))).toBe(origin);
});

const noNames = ['"><script>', "a b", "", "a/b", "user@host", "[::1", "host:99999999", "a".repeat(300)];
test.each([...noNames, "localhost:99999", "[:::1]", "1.2.3.256"])("a Host of %j is refused", (host) => {
  expect(() => originOf(request({ host }))).toThrow("The Host header is no name of a server.");
});

test("the setting wins", () => {
  expect(originOf(request({ host: "127.0.0.1" }), "https://graph.example.org")).toBe("https://graph.example.org");
});

test.each([
  [undefined, ["*", "file:"]],
  ["*", ["*", "file:"]],
  ["none", ["'none'"]],
  ["https://Example.org", ["'self'", "https://example.org"]],
  [
    "https://a.example:8443, http://*.b.example  https://c.example:*",
    ["'self'", "https://a.example:8443", "http://*.b.example", "https://c.example:*"],
  ],
])("FRAME_ANCESTORS of %j lets frame %j", (text, framedBy) => {
  expect(readConfig({ FRAME_ANCESTORS: text }).framedBy).toEqual(framedBy);
});

test.each(["example.org", "https://a.example; script-src *", "https://a.example/path", "'self'", "*, none", "data:"])(
  "FRAME_ANCESTORS of %j stops the start",
  (text) => {
    expect(() => readConfig({ FRAME_ANCESTORS: text })).toThrow("FRAME_ANCESTORS is *, none, or a list of origins");
  },
);

test("PUBLIC_URL is an origin without a path", () => {
  expect(readConfig({ PUBLIC_URL: "https://Graph.example.org/" }).publicUrl).toBe("https://graph.example.org");
  for (const text of ["graph.example.org", "https://a.example/tsunagi", "ftp://a.example", "https://u:p@a.example"])
    expect(() => readConfig({ PUBLIC_URL: text })).toThrow("PUBLIC_URL is an origin such as");
});
