import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Core } from "cytoscape";
import type { Call } from "../api.ts";
import type { Session } from "../session.ts";
import { captionLevel, quieten } from "./camera.ts";
import type { Desk } from "./desk.ts";
import type { Doing, Step } from "./doing.ts";
import { Doings, type Load } from "./doings.ts";
import { Gaze } from "./gaze.ts";
import { type Asked, bindGestures } from "./gestures.ts";
import { hide, showAll, toggleFilter } from "./hiding.ts";
import { mergeLenses } from "./lens.ts";
import { loadOverview } from "./overview.ts";
import type { Size } from "./picture.ts";
import { Reader } from "./reader.ts";
import type { Scene } from "./scene.ts";
import { choose, type Direction, light, nextNode, point, selectedOf } from "./selection.ts";
import { readState } from "./state.ts";
import { openView, type Reopened, tellView } from "./tell-view.ts";
import type { CanvasState, Expansion, FacetKind, Lens, Question, Selected } from "./types.ts";
import { watch } from "./watch.ts";
import { followZoom } from "./zooming.ts";

export type { Size } from "./picture.ts";
export type { Direction } from "./selection.ts";
export type { Expansion } from "./types.ts";

/** Everything but the first picture comes with its own chunk. */
const views = () => import("./views.ts");

/** What a person can do with the graph. Elements, positions and selection live in cy; calls go through `call`. */
export class Explorer extends Reader {
  readonly state: ReadonlySignal<CanvasState>;
  override readonly lens: ReadonlySignal<Lens>;
  /** What went wrong with something the canvas itself started, such as a double-click; views show it and set undefined. */
  readonly failed = signal<Error | undefined>(undefined);
  /** Where a context menu was asked for, px in the canvas; the node or edge under it, or none. Views open it. */
  readonly asked = signal<Asked | undefined>(undefined);
  /** The element under the pointer on the canvas, and where, px in the canvas. */
  readonly pointed = signal<Asked | undefined>(undefined);
  /** What verbs of other chunks work with. */
  readonly desk: Desk;
  private readonly gaze: Gaze;
  private readonly doings: Doings;
  private grabbed: Scene | undefined;
  /** A node that is marked and will be selected, unless a double-click follows. */
  private touched: string | undefined;

  constructor(cy: Core, call: Call, session: Session) {
    super(cy, session);
    this.gaze = new Gaze(this.stage);
    this.doings = new Doings(this.stage, call, session, { gaze: this.gaze, changed: () => this.changed() });
    this.desk = {
      ...{ stage: this.stage, doings: this.doings, gaze: this.gaze, call, session },
      select: (keys) => this.selectMany(keys),
      changed: () => this.changed(),
    };
    this.lens = computed(() => mergeLenses(session.datasets.value, session.schema.value));
    const still = watch(cy, "changed", () => readState(this.stage, session.schema.value));
    const zoom = watch(cy, "zoomed", () => Math.round(cy.zoom() * 100) / 100);
    this.state = computed(() => {
      const { canUndo, canRedo } = this.doings.history;
      return { ...still.value, canUndo, canRedo, zoom: zoom.value };
    });
    cy.autounselectify(true).boxSelectionEnabled(false).minZoom(0.1).maxZoom(4);
    this.followSession();
    followZoom(this.stage);
    this.bind();
  }

  private followSession(): void {
    effect(() => {
      this.stage.lens = this.lens.value;
      this.stage.language = this.session.language.value;
      this.stage.theme = this.session.theme.value;
      this.stage.restyle();
      this.stage.paint();
      this.changed();
    });
  }

  private bind(): void {
    bindGestures(this.stage, {
      select: (selected) => this.select(selected),
      touch: (key) => {
        choose(this.stage, [key], false);
        this.touched = key;
      },
      hover: (at) => {
        this.pointed.value = at;
        this.hover(at?.key);
      },
      open: (key) => {
        this.expand(key).catch((error: unknown) => {
          this.failed.value = error instanceof Error ? error : new Error(String(error));
        });
      },
      grabbed: () => {
        this.grabbed = this.stage.settle().scene();
      },
      dropped: (keys) => this.dropped(keys),
      toggle: (key) => {
        this.selectTouched();
        const { selection } = this.state.peek();
        this.selectMany(selection.includes(key) ? selection.filter((one) => one !== key) : [...selection, key]);
      },
      menu: (asked) => {
        this.asked.value = asked;
      },
    });
  }

  /** The first picture. Throws CallError. */
  async openOverview(): Promise<void> {
    const what = this.lens.value.overview?.rows.title[this.session.language.value] ?? "";
    await this.doings.open(what, { kind: "overview" }, loadOverview);
  }

  /** A ready question of the lens, on a fresh canvas. */
  async openQuestion(question: Question): Promise<void> {
    const doing: Doing = { kind: "question", name: question.id };
    await this.doings.open(question.text[this.session.language.value], doing, async (loading) =>
      (await views()).loadQuestion(loading, question),
    );
  }

  /** A node and its neighbours, on a fresh canvas, with the node selected. */
  async openAround(key: string, expansion: Expansion = {}): Promise<void> {
    const doing: Doing = { kind: "around", keys: [key], expansion };
    const load: Load = async (loading) => (await views()).loadAround(loading, key, doing);
    const opened = await this.doings.open(this.nameOf(key), doing, load);
    if (opened) this.select({ kind: "node", key });
  }

  /**
   * Adds these nodes (if they are not here) with the edges to what is here, selects the last and brings it into sight.
   * The first picture has no place for what it does not draw: there a node opens a fresh canvas around itself.
   */
  async show(keys: string[]): Promise<void> {
    const missing = keys.filter((key) => !this.isDrawn(key));
    const last = keys.at(-1);
    if (this.stage.picture && missing.length === 1 && missing[0]) return this.openAround(missing[0]);
    if (missing.length > 0) {
      const alone = this.stage.view === "empty" || this.stage.picture !== undefined;
      const load: Load = async (loading) => (await views()).loadNodes(loading, missing, alone);
      const doing: Doing = { kind: "add", keys: missing };
      await this.doings[alone ? "open" : "grow"](missing.join(" "), doing, load);
    }
    if (last === undefined || !this.node(last)) return;
    this.select({ kind: "node", key: last });
  }

  /** Adds neighbours around a node; what is here stays in place. A folded first picture gives way to a fresh canvas. */
  async expand(key: string, expansion: Expansion = {}): Promise<void> {
    if (this.stage.folded && this.stage.picture) return this.openAround(key, expansion);
    const { expandAll } = await import("./expand-all.ts");
    await expandAll(this.desk, [key], [expansion], this.nameOf(key));
  }

  /** Keeps nodes and edges out of sight until showAll or undo. */
  hide(...keys: string[]): void {
    hide(this.desk, keys);
  }

  /** Clears filters and brings back what was hidden. */
  showAll(): void {
    showAll(this.desk);
  }

  /** Filters a kind out, or back in. */
  toggle(kind: FacetKind, value: string): void {
    toggleFilter(this.desk, kind, value);
  }

  select(selected: Selected | undefined): void {
    this.touched = undefined;
    choose(this.stage, selected ? [selected.key] : [], false);
    this.gaze.bring(selected?.key);
    this.changed();
  }

  /** Selects what was touched without waiting for a double-click: a key means it. */
  selectTouched(): void {
    if (this.touched !== undefined) this.select({ kind: "node", key: this.touched });
  }

  /** Selects these elements and no other; the camera stays. */
  selectMany(keys: readonly string[]): void {
    choose(this.stage, keys, false);
    this.changed();
  }

  /** Keyboard walking: selects the nearest visible node in the direction, the first one where none is selected. */
  selectNext(direction: Direction): void {
    const key = nextNode(this.stage, direction);
    if (key === undefined) return;
    choose(this.stage, [key], true);
    this.gaze.bring(key);
    this.changed();
  }

  /** Marks an element as hovering does, for a pointer in a list; undefined ends it. */
  hover(key: string | undefined): void {
    point(this.stage, key);
  }

  undo(): void {
    this.doings.undo();
  }

  redo(): void {
    this.doings.redo();
  }

  /** All doings, oldest first, those in force before those undone; read again when the state changes. */
  get steps(): Step[] {
    return this.doings.steps;
  }

  /** Shows all there is, never larger than 100 %. */
  fit(): void {
    this.gaze.fit();
  }

  /** Zooms about the middle of the canvas. */
  zoomBy(factor: number): void {
    this.gaze.zoomBy(factor);
  }

  /** Takes what the reader asks of every page: no motion, more contrast. Without it the camera jumps. */
  prefer({ still, contrast }: { still: boolean; contrast: boolean }): void {
    this.gaze.motion = still ? 0 : 240;
    this.stage.strong = contrast;
    this.stage.restyle();
  }

  mount(container: HTMLElement, size: Size): void {
    this.cy.mount(container);
    this.stage.lookedAt();
    this.stage.resize(size, false);
    this.gaze.goHome();
    this.changed();
  }

  /** Tells that the container has another size. A panel opened beside it does not rearrange the first picture. */
  resize(size: Size): void {
    const wasHome = this.gaze.isHome();
    const selected = selectedOf(this.stage);
    this.cy.resize();
    this.stage.resize(size, this.isBeside);
    this.gaze.settle(wasHome, this.isBeside, selected?.key);
    this.changed();
  }

  unmount(): void {
    this.cy.unmount();
  }

  /** Measures captions anew, after letters of these characters came. */
  refresh(fresh: ReadonlySet<string>): Promise<void> {
    return this.stage.remeasure(fresh).then(() => this.changed());
  }

  /** The view as text for the address bar; empty while there is nothing to tell. */
  encode(): string {
    return tellView(this.desk);
  }

  /** The view an address tells, and how much of it is still there; the first picture where it tells none. */
  async restore(text: string): Promise<Reopened | undefined> {
    const view = text && (await import("./address-read.ts")).decodeView(text);
    if (view) return openView(this.desk, view);
    await this.openOverview();
    return undefined;
  }

  private dropped(grabbed: string[]): void {
    if (!this.grabbed) return;
    const keys = grabbed.flatMap((key): string[] => this.cy.getElementById(key).data("members") ?? [key]);
    this.doings.history.push({ kind: "move", keys }, this.grabbed);
    this.grabbed = undefined;
    for (const key of grabbed) this.stage.pin(key);
    this.changed();
  }

  /** Tells the views that something changed. */
  changed(): void {
    if (captionLevel(this.cy.zoom()) !== "all") quieten(this.stage);
    light(this.stage);
    batch(() => this.cy.emit("changed"));
  }
}
