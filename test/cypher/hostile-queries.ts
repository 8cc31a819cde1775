import type { Hostile } from "./hostile.ts";
import { burning, parameters } from "./hostile-burning.ts";
import { admin, reaching, writes } from "./hostile-doing.ts";
import { large } from "./hostile-sizes.ts";
import { hiding } from "./hostile-text.ts";

/** Texts that must be refused before they reach the database, of every kind. */
export const hostileQueries: readonly Hostile[] = [
  ...writes,
  ...admin,
  ...reaching,
  ...hiding,
  ...burning,
  ...large,
  ...parameters,
];
