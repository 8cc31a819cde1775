import type { Browser, CDPSession, Page } from "playwright-core";
import { openPage } from "../../test/e2e/browser.ts";
import type { World } from "./world.ts";

/** A page with the whole world on its canvas, and the line to its debugger. */
export interface Stand {
  page: Page;
  cdp: CDPSession;
}

interface Cy {
  fit(): void;
  pan(to: { x: number; y: number }): void;
  zoom(to?: number | { level: number; renderedPosition: { x: number; y: number } }): number;
  nodes(): { length: number };
}
/** What the bench reaches of the page: the page's explorer keeps its canvas at the element. */
export interface Host extends Element {
  explorer: {
    cy: Cy;
    desk: { stage: { set(scene: unknown): void; scene(): object }; changed(): void };
    fit(): void;
    expand(key: string): Promise<void>;
    toggle(kind: string, value: string): void;
    undo(): void;
    openAround(key: string, expansion: { limit: number }): Promise<void>;
    state: { value: { nodes: number; edges: number } };
  };
}
interface Plain {
  cytoscape(options: object): Cy;
  cy: Cy;
}

const size = { width: 1440, height: 900, scheme: "light", language: "en" } as const;

async function stand(browser: Browser, url: string): Promise<Stand> {
  const { page, errors } = await openPage(browser, { ...size, reducedMotion: false });
  await page.goto(url);
  const cdp = await page.context().newCDPSession(page);
  page.on("close", () => errors.map((error) => console.error(error)));
  return { page, cdp };
}

/** Our page with a scene of these nodes and edges, set as any result is. */
export async function openOurs(browser: Browser, url: string, world: World): Promise<Stand> {
  const ours = await stand(browser, `${url}/`);
  await ours.page.waitForFunction(() => {
    const host = document.querySelector(".canvas") as Partial<Host> | null;
    return (host?.explorer?.cy.nodes().length ?? 0) > 0;
  });
  await ours.page.evaluate(
    (key) => (document.querySelector(".canvas") as Host).explorer.openAround(key, { limit: 20 }),
    world.nodes[0]?.key ?? "",
  );
  await setScene(ours.page, world);
  return ours;
}

/** Sets a scene by the page's own stage and shows all of it. */
export async function setScene(page: Page, world: World): Promise<void> {
  await page.evaluate(({ nodes, edges, places }) => {
    const { explorer } = document.querySelector(".canvas") as Host;
    const { stage } = explorer.desk;
    const actors = nodes.map((node) => ({ node, ...places[node.key] }));
    stage.set({ ...stage.scene(), view: "explore", actors, edges: edges.map((edge) => ({ edge })) });
    explorer.desk.changed();
    explorer.cy.fit();
  }, world);
  await page.waitForTimeout(2500);
}

/** A page with Cytoscape as it comes: its own settings and drawing of edges, nodes with a colour and a caption. */
export async function openPlain(browser: Browser, url: string, world: World): Promise<Stand> {
  const plain = await stand(browser, `${url}/plain`);
  await plain.page.evaluate(({ nodes, edges, places }) => {
    const page = window as unknown as Plain;
    page.cy = page.cytoscape({
      container: document.getElementById("host"),
      elements: [
        ...nodes.map(({ key, properties }) => ({ data: { id: key, name: properties["name"] }, position: places[key] })),
        ...edges.map(({ key, source, target }) => ({ data: { id: key, source, target } })),
      ],
      style: [{ selector: "node", style: { label: "data(name)", width: 24, height: 24, "font-size": 12 } }],
      layout: { name: "preset" },
    });
    page.cy.fit();
  }, world);
  await plain.page.waitForTimeout(2500);
  return plain;
}
