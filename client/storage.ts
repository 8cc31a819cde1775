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

/** Keeps in this tab what the page held when it was left. */
export function keepLeft(left: { hash: string; view: string }): void {
  try {
    sessionStorage.setItem("tsunagi.left", JSON.stringify(left));
  } catch {
    // A full or forbidden storage: the address still tells the picture.
  }
}

/** What keepLeft kept in this tab; it is asked once. */
export function takeLeft(): { hash: string; view: string } | undefined {
  try {
    const left: unknown = JSON.parse(sessionStorage.getItem("tsunagi.left") ?? "null");
    sessionStorage.removeItem("tsunagi.left");
    const { hash, view } = Object(left);
    return typeof hash === "string" && typeof view === "string" ? { hash, view } : undefined;
  } catch {
    return undefined;
  }
}
