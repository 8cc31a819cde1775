import type { Snapshot } from "../../../snapshot/schema.ts";
import { fileName } from "../../out/file-name.ts";
import { saveFile } from "../save-file.ts";

/** Lets the browser save a snapshot as a file; gives its name. */
export function saveSnapshotFile(snapshot: Snapshot): string {
  const { title, language } = snapshot;
  const name = `${fileName(title[language] ?? title.ja ?? title.en ?? "", "snapshot")}.tsunagi.json`;
  saveFile([JSON.stringify(snapshot)], name, "application/json");
  return name;
}
