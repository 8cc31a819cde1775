/** The property by which the loader marks what it wrote. */
export const own = "_tsunagi_datasets";

/** Labels, types and properties that begin so are our bookkeeping and never leave the API. */
export function isHidden(name: string): boolean {
  return name.startsWith("_tsunagi") || name.startsWith("_Tsunagi");
}
