import type { Snapshot } from "../../../snapshot/schema.ts";
import type { Language } from "../../session.ts";
import { said } from "../../snapshot/said.ts";
import { titleText } from "../words.ts";
import { escapeHtml, jsonForScript, scriptText, styleText } from "./escape.ts";
import { policyFor } from "./policy.ts";
import { readingText } from "./reading.ts";
import { readingSheet } from "./reading-sheet.ts";

/** What a page is made with: the viewer as one script and one sheet, and the rules of the letters that are put in. */
interface Viewer {
  script: string;
  sheet: string;
  faces: string;
}

/** The whole file: snapshot, viewer, and what can be read without scripts. Nothing in it asks a network. */
export function htmlPage(snapshot: Snapshot, viewer: Viewer, language: Language): string {
  const script = scriptText(viewer.script);
  const style = styleText(`${viewer.faces}\n${viewer.sheet}\n${readingSheet}`);
  const meta = (name: string, content: string) => `<meta name="${name}" content="${escapeHtml(content)}">`;
  const description = said(snapshot.description, language);
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">`,
    meta("viewport", "width=device-width, initial-scale=1, viewport-fit=cover"),
    meta("color-scheme", "light dark"),
    meta("referrer", "no-referrer"),
    meta("generator", `Tsunagi ${snapshot.app.version}`),
    ...(description === "" ? [] : [meta("description", description)]),
    ...(snapshot.author === "" ? [] : [meta("author", snapshot.author)]),
    `<title>${escapeHtml(titleText(snapshot, language))}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    '<div id="app"></div>',
    `<noscript>\n${readingText(snapshot, language)}\n</noscript>`,
    // Cytoscape adds a style element unless one of this name is there; the policy forbids it.
    '<template id="__________cytoscape_stylesheet"></template>',
    `<script type="application/json" id="snapshot">${jsonForScript(snapshot)}</script>`,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
