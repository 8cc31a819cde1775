import type { Stand } from "./pages.ts";

/** Ways to move over the canvas: the zoom it starts at (undefined for all in sight) and what each frame brings. */
export const moves = {
  "drag, all in sight": { zoom: undefined, wheel: 0 },
  "drag at 40 %": { zoom: 0.4, wheel: 0 },
  "drag at 100 %": { zoom: 1, wheel: 0 },
  "wheel in and out, from all in sight": { zoom: undefined, wheel: 30 },
  "wheel in and out, from 50 %": { zoom: 0.5, wheel: 20 },
};
export type Move = keyof typeof moves;

const frames = 90;

/** Moves as a person does, one event a frame, and gives the main thread's milliseconds a frame until all is at rest. */
export async function move({ page, cdp }: Stand, name: Move): Promise<number> {
  await page.evaluate(start, moves[name].zoom);
  await page.waitForTimeout(1200);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await busy(cdp);
  await page.evaluate(run, { frames, wheel: moves[name].wheel });
  await page.waitForTimeout(800);
  const took = (await busy(cdp)) - before;
  await cdp.send("Performance.disable");
  return took / frames;
}

async function busy(cdp: Stand["cdp"]): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

interface View {
  fit(): void;
  zoom(to: { level: number; renderedPosition: { x: number; y: number } }): void;
}

/** Runs in the page. */
function start(zoom: number | undefined): void {
  const host = document.querySelector(".canvas") as unknown as { explorer: { cy: View } } | null;
  const cy = host?.explorer.cy ?? (window as unknown as { cy: View }).cy;
  cy.fit();
  if (zoom !== undefined) cy.zoom({ level: zoom, renderedPosition: { x: 500, y: 400 } });
}

/** Runs in the page: pulls the canvas in circles or turns the wheel, with the events that a mouse makes. */
async function run({ frames, wheel }: { frames: number; wheel: number }): Promise<void> {
  const host = document.querySelector(".canvas, #host") as HTMLElement;
  const { left, top } = host.getBoundingClientRect();
  // Between two nodes: a press on a node would move the node.
  const [x, y] = [left + 3, top + 3];
  const mouse = (type: string, at: number, on: EventTarget) => {
    const [clientX, clientY] = [x + 160 * Math.sin(at / 9), y + 120 * (1 - Math.cos(at / 9))];
    on.dispatchEvent(
      new MouseEvent(type, { clientX, clientY, bubbles: true, cancelable: true, button: 0, buttons: 1, view: window }),
    );
  };
  const canvas = host.querySelector("canvas") ?? host;
  if (wheel === 0) mouse("mousedown", 0, canvas);
  for (let frame = 0; frame < frames; frame++) {
    await new Promise(requestAnimationFrame);
    if (wheel === 0) mouse("mousemove", frame, window);
    else {
      const deltaY = (frame % (2 * wheel) < wheel ? -1 : 1) * (7 + (frame % 3));
      const at = { clientX: left + 500, clientY: top + 400 };
      canvas.dispatchEvent(new WheelEvent("wheel", { ...at, deltaY, bubbles: true, cancelable: true, view: window }));
    }
  }
  if (wheel === 0) mouse("mouseup", frames, window);
}
