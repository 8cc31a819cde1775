import type { Language, ThemeChoice } from "../session.ts";

/** What the address of a snapshot's page says. */
export interface Place {
  id: string | undefined;
  /** The page stands in a frame of another one. */
  framed: boolean;
  theme: ThemeChoice | undefined;
  language: Language | undefined;
  /** A step of the story, from 1; undefined where the address names none. */
  step: number | undefined;
  /** Who may steer the frame by messages, such as `https://example.org`. */
  origin: string | undefined;
}

/** Reads an address such as `/s/Ab3…#step=3` or `/embed/Ab3…?theme=dark&lang=ja&step=3&origin=https://example.org`. */
export function readPlace({ pathname, search, hash }: Pick<URL, "pathname" | "search" | "hash">): Place {
  const [, kind, name] = /^\/(s|embed)\/([^/]+)\/?$/.exec(pathname) ?? [];
  const asked = new URLSearchParams(search);
  const theme = asked.get("theme");
  const language = asked.get("lang");
  return {
    id: name === undefined ? undefined : decoded(name),
    framed: kind === "embed",
    theme: theme === "light" || theme === "dark" ? theme : theme === "auto" ? "system" : undefined,
    language: language === "ja" || language === "en" ? language : undefined,
    step: stepIn(hash.slice(1)) ?? stepIn(search.slice(1)),
    origin: asked.get("origin") ?? undefined,
  };
}

/** The step that `step=3` names, from 1. */
export function stepIn(text: string): number | undefined {
  const step = new URLSearchParams(text).get("step") ?? "";
  return /^\d{1,9}$/.test(step) && Number(step) > 0 ? Number(step) : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
