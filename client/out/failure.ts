/** Why a file could not be made; client/i18n/out-*.ts has a sentence for each. */
type FailureReason = "too_large" | "no_canvas" | "unfetched";

/** Thrown where a file cannot be made for a reason that can be told. */
export class OutFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string = reason) {
    super(message);
    this.name = "OutFailure";
    this.reason = reason;
  }
}
