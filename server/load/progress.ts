import type { Say } from "../say.ts";

const everyMs = 200;

/** Tells how far a job of so many rows is, with rows per second and the time left. */
export function createProgress(
  say: Say,
  task: string,
  total: number,
  now: () => number = Date.now,
): (rows: number) => void {
  const began = now();
  let done = 0;
  let told = began - everyMs;
  return (rows) => {
    done += rows;
    const time = now();
    if (done < total && time - told < everyMs) return;
    told = time;
    const seconds = Math.max((time - began) / 1000, 0.001);
    const rate = done / seconds;
    const left = done < total ? `, ${durationText((total - done) / rate)} left` : "";
    say({ task, done, total, unit: `rows, ${Math.round(rate).toLocaleString("en")} a second${left}` });
  };
}

function durationText(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
