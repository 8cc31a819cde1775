import { signal } from "@preact/signals";
import { render } from "preact";
import type { Snapshot } from "../../snapshot/schema.ts";
import { followPreferences, readLanguage, readThemeChoice, resolveTheme } from "../preferences.ts";
import { createSession } from "../session.ts";
import "../styles/viewer-main.css";
import type { Opening } from "../views/viewer/props.ts";
import { ViewerApp } from "../views/viewer/ViewerApp.tsx";
import { followStep } from "./follow-step.ts";
import { isReadable } from "./load.ts";
import { readPlace } from "./place.ts";
import { view } from "./viewed.ts";

/** What the file holds between its tags; undefined where that is no snapshot this viewer reads. */
function readDocument(): Snapshot | undefined {
  try {
    const held: unknown = JSON.parse(document.getElementById("snapshot")?.textContent ?? "");
    return isReadable(held) ? held : undefined;
  } catch {
    return undefined;
  }
}

const choice = readThemeChoice();
const session = createSession(readLanguage(), resolveTheme(choice));
session.themeChoice.value = choice;
followPreferences(session);
const opening = signal<Opening>({ state: "loading" });
const root = document.getElementById("app");
if (root) render(<ViewerApp session={session} opening={opening} framed={false} tools={undefined} />, root);
void open(readDocument());

async function open(snapshot: Snapshot | undefined): Promise<void> {
  try {
    if (!snapshot) throw new SyntaxError("no snapshot");
    const { title, createdAt } = snapshot;
    const viewed = await view(snapshot, { id: undefined, title, createdAt }, session, readPlace(location).step);
    followStep(viewed);
    opening.value = { state: "open", viewed };
  } catch {
    // Nobody can be asked again: what the file holds is not what was saved.
    opening.value = { state: "failed", failure: "damaged" };
  }
}
