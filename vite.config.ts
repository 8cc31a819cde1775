import { join } from "node:path";
import { defineConfig } from "vite";
import { firstChunks } from "./scripts/first-load.ts";
import { leanCytoscape } from "./scripts/lean-cytoscape.ts";
import { snapshotPages } from "./scripts/snapshot-pages.ts";
import { standaloneViewer } from "./scripts/standalone-viewer.ts";

const api = `http://127.0.0.1:${process.env["PORT"] ?? 3000}`;
const client = join(import.meta.dirname, "client");

export default defineConfig({
  root: "client",
  plugins: [leanCytoscape(), snapshotPages(), standaloneViewer(client)],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    // What a page loads is measured from it: test/e2e/budget.test.ts.
    manifest: true,
    target: "es2023",
    assetsInlineLimit: 0,
    // Names of the chunks that a later chunk imports are half of the list every visitor would load; the chunk names them itself.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === "html" ? needed : needed.filter((name) => name.endsWith(".css")),
    },
    rolldownOptions: {
      input: { index: join(client, "index.html"), view: join(client, "view.html") },
      output: { codeSplitting: { groups: firstChunks(client) } },
    },
  },
  server: { host: "127.0.0.1", proxy: { "/api/": api } },
});
