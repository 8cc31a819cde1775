import type { Disk } from "./disk.ts";

/** How long a file is taken to be as it was, in milliseconds. */
const trustedMs = 1_000;
const most = 10_000;

interface Known {
  stamp: Promise<string | undefined>;
  /** When the disk was asked, by the clock that only goes forward. */
  at: number;
}

/** The stamps of files, each asked of the disk once a second at most. Names without a file are asked for each time. */
export function createStamps(disk: Pick<Disk, "stamp">, now: () => number = () => performance.now()) {
  const known = new Map<string, Known>();
  const ask = (name: string): Known => {
    const asked: Known = { stamp: disk.stamp(name), at: now() };
    const forget = () => {
      if (known.get(name) === asked) known.delete(name);
    };
    asked.stamp.then((stamp) => stamp === undefined && forget(), forget);
    known.delete(name);
    known.set(name, asked);
    const oldest = known.size > most ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return asked;
  };
  return {
    of(name: string): Promise<string | undefined> {
      const before = known.get(name);
      return (before && now() - before.at < trustedMs ? before : ask(name)).stamp;
    },
    /** After a change of ours, so that it is seen at once. */
    forget: (name: string): void => void known.delete(name),
  };
}
