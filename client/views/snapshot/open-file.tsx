import type { Snapshot } from "../../../snapshot/schema.ts";
import { readSnapshotFile, UnreadableSnapshot } from "../../snapshot/read.ts";
import type { ViewProps } from "../props.ts";
import { FileNotice } from "./FileNotice.tsx";
import { openRead } from "./open-read.ts";
import { showDialog } from "./show-dialog.tsx";

/** Lets a person choose a snapshot file; opens it. */
export async function chooseFile(views: ViewProps): Promise<void> {
  const file = await chosenFile();
  if (file) await openFile(views, file);
}

/** Opens a snapshot file on the canvas, and its story beside it; says what is wrong with one that cannot be read. */
export async function openFile(views: ViewProps, file: File): Promise<void> {
  const snapshot = await readFile(views, file);
  if (snapshot) await openRead(views, snapshot);
}

/**
 * The snapshot of a file. What is wrong with it is said in a dialog: undefined where it cannot be read, and where it was
 * changed after it was saved and nobody wants to see it nevertheless.
 */
export async function readFile({ session }: Pick<ViewProps, "session">, file: File): Promise<Snapshot | undefined> {
  try {
    const { snapshot, altered } = await readSnapshotFile(file);
    if (!altered) return snapshot;
    return await new Promise((resolve) => {
      showDialog((close) => (
        <FileNotice
          session={session}
          name={file.name}
          problem="altered"
          close={(open) => {
            close();
            resolve(open ? snapshot : undefined);
          }}
        />
      ));
    });
  } catch (error) {
    if (!(error instanceof UnreadableSnapshot)) throw error;
    showDialog((close) => <FileNotice session={session} name={file.name} problem={error} close={() => close()} />);
    return undefined;
  }
}

/** The file that a person chose; undefined where none was. */
export function chosenFile(): Promise<File | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0]));
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  });
}
