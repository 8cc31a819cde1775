/** Why a load ended: each has an exit code of its own. */
export const exitCodes = { ok: 0, faults: 1, usage: 2, unavailable: 3, busy: 4, failed: 5, stopped: 130 } as const;

export type Ending = keyof typeof exitCodes;

/** A load that could not be carried out; the message is for people. */
export class LoadError extends Error {
  override name = "LoadError";
  readonly ending: Ending;

  constructor(ending: Ending, message: string, options?: ErrorOptions) {
    super(message, options);
    this.ending = ending;
  }
}
