import type { TestProject } from "vitest/node";
import { settings, startApp } from "./app.ts";
import { fillWithDatasets } from "./graph.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The app that all files share which read the datasets: `inject("app")`. */
    app: { url: string };
  }
}

/** Fills the run's Neo4j with both datasets and starts one app on it for all files; ends it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { neo4j } = project.getProvidedContext();
  await fillWithDatasets(neo4j);
  const app = await startApp(settings(neo4j));
  project.provide("app", { url: app.url });
  return () => app.stop();
}
