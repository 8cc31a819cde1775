import type { SnapshotDocument } from "./migrate.ts";

/**
 * Version 1 had its title and description as one text in the language it was made in, told no size of the canvas with its
 * camera, and knew no stories.
 */
export function from1(document: SnapshotDocument): SnapshotDocument {
  const { language, title, description } = document;
  const words = (text: unknown) => (text === "" ? {} : { [language === "en" ? "en" : "ja"]: text });
  return { ...document, version: 2, title: words(title), description: words(description), state: withSize(document) };
}

/** The state with the canvas that it was arranged for as that of its camera: in version 1 they were the same. */
function withSize({ state }: SnapshotDocument): unknown {
  const { camera, frame } = Object(state);
  if (typeof camera !== "object" || camera === null) return state;
  return { ...Object(state), camera: { ...camera, width: Object(frame).width, height: Object(frame).height } };
}
