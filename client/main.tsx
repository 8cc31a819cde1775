import { signal } from "@preact/signals";
import { render } from "preact";
import { createCall } from "./api.ts";
import { createConnection } from "./connection.ts";
import type { Explorer } from "./graph/explorer.ts";
import { followPreferences, readLanguage, readThemeChoice, resolveTheme } from "./preferences.ts";
import { createSession } from "./session.ts";
import { start } from "./start.ts";
import { App } from "./views/App.tsx";

const choice = readThemeChoice();
const session = createSession(readLanguage(), resolveTheme(choice));
session.themeChoice.value = choice;
const explorer = signal<Explorer | undefined>(undefined);
const connection = createConnection(session, createCall());

followPreferences(session);
const root = document.getElementById("app");
if (root) render(<App session={session} call={connection.call} explorer={explorer} retry={connection.retry} />, root);
start(session, connection, explorer);
