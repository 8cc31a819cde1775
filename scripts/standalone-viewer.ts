import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { leanCytoscape } from "./lean-cytoscape.ts";

/** The two files from which a snapshot's HTML file is made: one classic script and one style sheet, without fonts. */
interface Viewer {
  "viewer.js": string;
  "viewer.css": string;
}

/** A Vite plugin: builds the page of a snapshot once more as one script and one sheet, into `standalone/`; while code is served, when they are asked for. */
export function standaloneViewer(client: string): Plugin {
  let viewer: Promise<Viewer> | undefined;
  let folder = "";
  return {
    name: "standalone-viewer",
    configResolved: ({ root, build: { outDir } }) => {
      folder = join(root, outDir, "standalone");
      if (outDir.startsWith("/")) folder = join(outDir, "standalone");
    },
    buildStart() {
      if (this.meta.watchMode || this.environment.mode !== "build") return;
      viewer = buildViewer(client);
      // Told when it is waited for.
      viewer.catch(() => undefined);
    },
    async closeBundle() {
      if (!viewer) return;
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of Object.entries(await viewer)) writeFileSync(join(folder, name), text);
    },
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const name = /^\/standalone\/(viewer\.(?:js|css))(?:\?|$)/.exec(request.url ?? "")?.[1] as keyof Viewer;
        if (!name) return next();
        buildViewer(client).then((made) => {
          response.setHeader("content-type", name.endsWith("js") ? "text/javascript" : "text/css");
          response.end(made[name]);
        }, next);
      });
    },
  };
}

async function buildViewer(client: string): Promise<Viewer> {
  const made = await build({
    configFile: false,
    root: client,
    mode: "production",
    logLevel: "error",
    publicDir: false,
    plugins: [leanCytoscape(), withoutFonts()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      target: "es2023",
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(client, "viewer/standalone.tsx"),
        output: {
          format: "iife",
          codeSplitting: false,
          entryFileNames: "viewer.js",
          assetFileNames: "viewer[extname]",
        },
      },
    },
  });
  const files = [made].flat().flatMap((one) => ("output" in one ? one.output : []));
  const textOf = (name: string) => {
    const file = files.find(({ fileName }) => fileName === name);
    if (!file) throw new Error(`The standalone viewer has no ${name}, but ${files.map(({ fileName }) => fileName)}`);
    return file.type === "chunk" ? file.code : String(file.source);
  };
  return { "viewer.js": textOf("viewer.js"), "viewer.css": textOf("viewer.css") };
}

/** Whoever makes the HTML file puts the letters it needs into it. */
function withoutFonts(): Plugin {
  return {
    name: "without-fonts",
    enforce: "pre",
    load: { filter: { id: /styles[/\\]fonts\.css$/ }, handler: () => "" },
  };
}
