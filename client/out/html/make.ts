import { fetchFile } from "../fetch-file.ts";
import type { OutTask } from "../format.ts";
import { facesOf } from "../picture/faces.ts";
import { breath } from "../pieces.ts";
import { htmlPage } from "./page.ts";

/** Makes the one HTML file. Throws OutFailure `unfetched` where the viewer or letters cannot be had. */
export async function makeHtml({ snapshot, choices, progress, signal }: OutTask): Promise<Blob> {
  const text = async (name: string) => new TextDecoder().decode(await fetchFile(`/standalone/${name}`, signal));
  const [script, sheet] = await Promise.all([text("viewer.js"), text("viewer.css")]);
  progress(0.4);
  const bare = htmlPage(snapshot, { script: "", sheet: "", faces: "" }, choices.language);
  // The viewer can draw with the letters of its own words, too.
  const faces = choices.fonts ? await facesOf(bare + script, signal) : "";
  progress(0.8);
  await breath(signal);
  const page = htmlPage(snapshot, { script, sheet, faces }, choices.language);
  progress(1);
  return new Blob([page], { type: "text/html;charset=utf-8" });
}
