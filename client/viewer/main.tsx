import { signal } from "@preact/signals";
import { render } from "preact";
import { createCall } from "../api.ts";
import { fontFaces } from "../fonts.ts";
import { followPreferences, readLanguage, readThemeChoice, resolveTheme } from "../preferences.ts";
import { createSession } from "../session.ts";
import { watchStyles } from "../views/part.ts";
import type { Opening } from "../views/viewer/props.ts";
import { ViewerApp } from "../views/viewer/ViewerApp.tsx";
import { followFrame } from "./framed.ts";
import { openPage } from "./open-page.ts";
import { readPlace } from "./place.ts";
import { serverTools } from "./server-tools.ts";

const place = readPlace(location);
const choice = place.framed ? (place.theme ?? "system") : readThemeChoice();
const session = createSession(place.language ?? readLanguage(), resolveTheme(choice));
session.themeChoice.value = choice;
const opening = signal<Opening>({ state: "loading" });

if (place.framed) followFrame(session);
else followPreferences(session);
watchStyles();
const root = document.getElementById("app");
const tools = serverTools(place.id);
if (root) render(<ViewerApp session={session} opening={opening} framed={place.framed} tools={tools} />, root);
fontFaces();
void openPage({ session, opening, place, call: createCall() });
