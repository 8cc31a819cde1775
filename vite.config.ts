import { join } from "node:path";
import { defineConfig } from "vite";
import { firstChunks } from "./scripts/first-load.ts";
import { leanCytoscape } from "./scripts/lean-cytoscape.ts";

const api = `http://127.0.0.1:${process.env["PORT"] ?? 3000}`;

export default defineConfig({
  root: "client",
  plugins: [leanCytoscape()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    // Names of the chunks that a later chunk imports are half of the list every visitor would load; the chunk names them itself.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === "html" ? needed : needed.filter((name) => name.endsWith(".css")),
    },
    rolldownOptions: { output: { codeSplitting: { groups: firstChunks(join(import.meta.dirname, "client")) } } },
  },
  server: { host: "127.0.0.1", proxy: { "/api/": api } },
});
