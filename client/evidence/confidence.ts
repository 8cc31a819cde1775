/** How sure an inference is, as a word: what a reader takes from a number between 0 and 1. */
export type Sureness = "certain" | "very" | "likely" | "rather" | "doubtful";

/** The word for a confidence: from 0.95 almost certain, 0.85 very likely, 0.7 likely, 0.5 more likely than not. */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= 0.95) return "certain";
  if (confidence >= 0.85) return "very";
  if (confidence >= 0.7) return "likely";
  return confidence >= 0.5 ? "rather" : "doubtful";
}
