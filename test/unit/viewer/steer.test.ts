import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { originOf, steer } from "../../../client/viewer/steer.ts";
import type { Viewed } from "../../../client/viewer/viewed.ts";

interface Message {
  source: unknown;
  origin: string;
  data: unknown;
}

/** A frame in a page of that origin: what it sent, where it went, and a way to send to it. */
function framed({ named, referrer = "" }: { named?: string; referrer?: string }) {
  const sent: [unknown, string][] = [];
  let listener: ((message: Message) => void) | undefined;
  const parent = { postMessage: (data: unknown, origin: string) => sent.push([data, origin]) };
  const went: number[] = [];
  const step = signal(1);
  const viewed = {
    ...{ session: { language: signal("en") }, known: { title: { en: "Lithium" } }, step, steps: 5 },
    go: (to: number) => {
      went.push(to);
      step.value = Math.min(5, to);
    },
  } as unknown as Viewed;
  const window = {
    ...{ parent, document: { referrer } },
    addEventListener: (_: string, heard: (message: Message) => void) => {
      listener = heard;
    },
    requestAnimationFrame: (draw: () => void) => draw(),
  };
  steer(viewed, window as never, named);
  return { sent, went, parent, isHeard: listener !== undefined, send: (message: Message) => listener?.(message) };
}

const told = (type: string, step: number) => ({ type, step, steps: 5, title: "Lithium" });
const go = (step: unknown) => ({ type: "tsunagi:go", step });

test("the frame tells its page which step is shown, and takes the step that page asks for", () => {
  const { sent, went, parent, send } = framed({ named: "https://example.org" });
  send({ source: parent, origin: "https://example.org", data: go(3) });
  send({ source: parent, origin: "https://example.org", data: go(99) });
  expect(went).toEqual([3, 99]);
  expect(sent).toEqual([
    [told("tsunagi:ready", 1), "https://example.org"],
    [told("tsunagi:step", 3), "https://example.org"],
    [told("tsunagi:step", 5), "https://example.org"],
  ]);
});

test("messages of another origin, of another window and of another shape do nothing", () => {
  const { went, parent, send } = framed({ named: "https://example.org" });
  send({ source: parent, origin: "https://evil.example", data: go(2) });
  send({ source: parent, origin: "null", data: go(2) });
  send({ source: {}, origin: "https://example.org", data: go(2) });
  for (const data of [
    null,
    "go",
    go("2"),
    go(0),
    go(-1),
    go(1.5),
    go(Number.NaN),
    { step: 2 },
    { type: "other", step: 2 },
  ])
    send({ source: parent, origin: "https://example.org", data });
  expect(went).toEqual([]);
});

test("without a name of its page the frame takes the referrer's, and without both it neither listens nor speaks", () => {
  expect(framed({ referrer: "https://blog.example/post?x" }).sent).toEqual([
    [told("tsunagi:ready", 1), "https://blog.example"],
  ]);
  const alone = framed({});
  expect([alone.sent, alone.isHeard]).toEqual([[], false]);
  expect(framed({ named: "javascript:alert(1)" }).isHeard).toBe(false);
});

test("an origin is that of a web address", () => {
  expect(originOf("https://example.org/a/b?c")).toBe("https://example.org");
  expect(["", undefined, "null", "file:///x", "data:text/html,x", "example.org"].map(originOf)).toEqual([
    ...Array.from({ length: 6 }, () => undefined),
  ]);
});
