/** A value kept in this browser; undefined where there is none or storage is forbidden. */
export function read(name: string): string | undefined {
  try {
    return localStorage.getItem(`tsunagi.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value in this browser, if it lets us. */
export function write(name: string, value: string): void {
  try {
    localStorage.setItem(`tsunagi.${name}`, value);
  } catch {
    // A full or forbidden storage only means that the choice is not remembered.
  }
}
