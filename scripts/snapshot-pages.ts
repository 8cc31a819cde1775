import type { Plugin } from "vite";

/** A Vite plugin: while client code is served as it is written, the pages of snapshots are the template itself. */
export function snapshotPages(): Plugin {
  return {
    name: "snapshot-pages",
    apply: "serve",
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        if (/^\/(?:s|embed)\/[^/]+\/?(?:\?|$)/.test(request.url ?? "")) request.url = "/view.html";
        next();
      });
    },
  };
}
