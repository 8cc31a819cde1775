import { digestOf } from "../../snapshot/digest.ts";
import { most, type Snapshot } from "../../snapshot/schema.ts";
import { JsonFault, readStrictly } from "../../snapshot/strict-json.ts";
import { faultsOf } from "../../snapshot/whole.ts";
import { api } from "../api.ts";
import { HttpError } from "../errors.ts";
import { invalid, toFaults } from "../faults.ts";
import { cardFault } from "./card.ts";
import type { Kept } from "./store.ts";

const { input } = api["POST /api/snapshots"];

/**
 * Reads what was sent to be stored. What is stored is what was sent, not what a schema made of it: its sum holds for that.
 * Throws HttpError invalid_input with every fault, or too_large.
 */
export function readUpload(bytes: Uint8Array): Kept {
  const sent = readBody(bytes);
  const checked = input.safeParse(sent);
  if (!checked.success) throw invalid(checked.error.issues.flatMap(toFaults));
  const { snapshot } = sent as { snapshot: Snapshot };
  const faults = faultsOf(snapshot);
  if (faults.length > 0) throw invalid(faults.map(({ path, message }) => ({ path: `snapshot.${path}`, message })));
  if (digestOf({ ...snapshot }) !== snapshot.sha256)
    throw invalid([{ path: "snapshot.sha256", message: "is not the sum of the rest of the snapshot" }]);
  const document = Buffer.from(JSON.stringify(snapshot));
  if (document.length > most.bytes)
    throw new HttpError("too_large", `A snapshot is at most ${most.bytes / 1_048_576} MB of JSON.`);
  return { document, card: readCard(checked.data.card), title: snapshot.title };
}

function readBody(bytes: Uint8Array): unknown {
  try {
    return readStrictly(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof JsonFault) throw invalid([{ path: error.path, message: error.message }]);
    throw invalid([{ path: "", message: "The body is not UTF-8." }]);
  }
}

function readCard(base64: string | undefined): Buffer | undefined {
  if (base64 === undefined) return undefined;
  const card = Buffer.from(base64, "base64");
  const fault = cardFault(card);
  if (fault !== undefined) throw invalid([{ path: "card", message: fault }]);
  return card;
}
