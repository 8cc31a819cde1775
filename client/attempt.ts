import { CallError } from "./api.ts";
import type { Session } from "./session.ts";

/** Does something that may fail; what went wrong is shown on the page. What a person cancelled is no failure. */
export async function attempt(session: Session, doing: () => unknown): Promise<void> {
  try {
    await doing();
  } catch (error) {
    if (error instanceof CallError && error.code === "aborted") return;
    session.error.value = error;
  }
}
