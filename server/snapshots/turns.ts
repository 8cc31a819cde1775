/** Lets doings of the same name follow each other; those of different names do not wait. */
export function createTurns(): <T>(name: string, doing: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, doing) => {
    const before = last.get(name) ?? Promise.resolve();
    const mine = before.then(doing, doing);
    last.set(name, mine);
    const end = () => {
      if (last.get(name) === mine) last.delete(name);
    };
    mine.then(end, end);
    return mine;
  };
}
