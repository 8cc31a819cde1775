import { signal } from "@preact/signals";
import { render } from "preact";
import { createCall } from "./api.ts";
import { createConnection } from "./connection.ts";
import { fontFaces } from "./fonts.ts";
import type { Explorer } from "./graph/explorer.ts";
import { createPanels } from "./panels.ts";
import { followPreferences, readLanguage, readThemeChoice, resolveTheme } from "./preferences.ts";
import { createSession } from "./session.ts";
import { start } from "./start.ts";
import { App } from "./views/App.tsx";
import { watchStyles } from "./views/part.ts";

const choice = readThemeChoice();
const session = createSession(readLanguage(), resolveTheme(choice));
session.themeChoice.value = choice;
const explorer = signal<Explorer | undefined>(undefined);
const connection = createConnection(session, createCall());

followPreferences(session);
for (const name of ["online", "offline"]) addEventListener(name, connection.retry);
watchStyles();
const shell = { session, explorer, call: connection.call, retry: connection.retry };
const root = document.getElementById("app");
if (root) render(<App {...shell} panels={createPanels()} searching={signal(false)} />, root);
fontFaces();
start(session, connection, explorer);
