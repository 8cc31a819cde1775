/** A value kept in this browser; undefined where there is none or storage is forbidden. */
export function read(name: string): string | undefined {
  try {
    return localStorage.getItem(`tsunagi.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value in this browser, if it lets us; undefined takes it away. */
export function write(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`tsunagi.${name}`);
    else localStorage.setItem(`tsunagi.${name}`, value);
  } catch {
    // A full or forbidden storage only means that the choice is not remembered.
  }
}
