import { expect, test } from "vitest";
import { readPlace } from "../../../client/viewer/place.ts";

const none = { theme: undefined, language: undefined, step: undefined, origin: undefined };
const placeOf = (address: string) => readPlace(new URL(address, "https://graph.example.org"));

test("an address says which snapshot, and whether it stands in a frame", () => {
  expect(placeOf("/s/lithium")).toEqual({ ...none, id: "lithium", framed: false });
  expect(placeOf("/embed/a%20b/")).toEqual({ ...none, id: "a b", framed: true });
  expect(placeOf("/s/%E0%A4%A")).toEqual({ ...none, id: "%E0%A4%A", framed: false });
  expect(placeOf("/")).toEqual({ ...none, id: undefined, framed: false });
  expect(placeOf("/s/a/b")).toEqual({ ...none, id: undefined, framed: false });
});

test("theme, language, step and the origin that may steer are read, and what is none of these is not", () => {
  expect(placeOf("/embed/x?theme=dark&lang=ja&step=3&origin=https://example.org")).toEqual({
    ...{ id: "x", framed: true, theme: "dark", language: "ja", step: 3, origin: "https://example.org" },
  });
  expect(placeOf("/embed/x?theme=auto&lang=en&step=2")).toEqual({
    ...{ ...none, id: "x", framed: true, theme: "system", language: "en", step: 2 },
  });
  expect(placeOf("/embed/x?theme=pink&lang=fr&step=0")).toEqual({ ...none, id: "x", framed: true });
  for (const step of ["-1", "1.5", "two", "1e99x", "", "0x2", "1e1", "+2", "9".repeat(20)])
    expect(placeOf(`/s/x#step=${step}`)).toEqual({ ...none, id: "x", framed: false });
});

test("the step behind # goes before that in front of it", () => {
  expect(placeOf("/s/x?step=2#step=4").step).toBe(4);
});
