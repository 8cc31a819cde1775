import type { Snapshot } from "../../../snapshot/schema.ts";
import type { Language } from "../../session.ts";
import { fetchFile } from "../fetch-file.ts";
import type { OutTask } from "../format.ts";
import { facesOf } from "../picture/faces.ts";
import { breath } from "../pieces.ts";
import { htmlPage } from "./page.ts";

/** Makes the one HTML file. Throws OutFailure `unfetched` where the viewer or letters cannot be had. */
export async function makeHtml({ snapshot, choices, progress, signal }: OutTask): Promise<Blob> {
  const [script, sheet] = await Promise.all([viewerFile("viewer.js", signal), viewerFile("viewer.css", signal)]);
  progress(0.4);
  const faces = choices.fonts ? await facesFor(snapshot, choices.language, script, signal) : "";
  progress(0.8);
  await breath(signal);
  const page = htmlPage(snapshot, { script, sheet, faces }, choices.language);
  progress(1);
  return new Blob([page], { type: "text/html;charset=utf-8" });
}

/** By how many bytes the file grows with its letters. Throws OutFailure `unfetched`. */
export async function lettersSize(snapshot: Snapshot, language: Language, signal: AbortSignal): Promise<number> {
  return (await facesFor(snapshot, language, await viewerFile("viewer.js", signal), signal)).length;
}

async function viewerFile(name: string, signal: AbortSignal): Promise<string> {
  return new TextDecoder().decode(await fetchFile(`/standalone/${name}`, signal));
}

/** The viewer can draw with the letters of its own words, too. */
function facesFor(snapshot: Snapshot, language: Language, script: string, signal: AbortSignal): Promise<string> {
  const bare = htmlPage(snapshot, { script: "", sheet: "", faces: "" }, language);
  return facesOf(bare + script, signal);
}
