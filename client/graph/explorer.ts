import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Core } from "cytoscape";
import type { Call } from "../api.ts";
import type { Session } from "../session.ts";
import { cameraOf, decodeView, encodeView, lookOf } from "./address.ts";
import { type Camera, captionLevel, home, panToShow, quieten, whole } from "./camera.ts";
import { noFilters, toggled } from "./filters.ts";
import { bindGestures } from "./gestures.ts";
import { History } from "./history.ts";
import { captionOf, labelOf, mergeLenses } from "./lens.ts";
import type { Size } from "./picture.ts";
import { choose, type Direction, light, nextNode, point, selectedOf } from "./selection.ts";
import { type Scene, Stage } from "./stage.ts";
import { readState } from "./state.ts";
import type { CanvasState, Edge, FacetKind, Lens, Node, Question, Selected } from "./types.ts";
import * as views from "./views.ts";
import { watch } from "./watch.ts";

export type { Size } from "./picture.ts";
export type { Direction } from "./selection.ts";
export type { Expansion } from "./views.ts";

type Load = (loading: views.Loading) => Promise<Scene | undefined>;

/** What a person can do with the graph. Elements, positions and selection live in cy; calls go through `call`. */
export class Explorer {
  readonly state: ReadonlySignal<CanvasState>;
  /** The lenses of all datasets in one; made from the schema for labels that no lens knows. */
  readonly lens: ReadonlySignal<Lens>;
  /** What went wrong with something the canvas itself started, such as a double-click; views show it and set undefined. */
  readonly failed = signal<Error | undefined>(undefined);
  /** Duration of camera movements in ms; 0 where the reader wants no motion. */
  motion = 0;
  private readonly cy: Core;
  private readonly call: Call;
  private readonly session: Session;
  private readonly stage: Stage;
  private readonly history = new History<Scene>();
  private running = new AbortController();
  private grabbed: Scene | undefined;

  constructor(cy: Core, call: Call, session: Session) {
    this.cy = cy;
    this.call = call;
    this.session = session;
    this.stage = new Stage(cy);
    this.lens = computed(() => mergeLenses(session.datasets.value, session.schema.value));
    const still = watch(cy, "changed", () => readState(this.stage, session.schema.value));
    const zoom = watch(cy, "zoom", () => Math.round(cy.zoom() * 100) / 100);
    this.state = computed(() => {
      const { canUndo, canRedo } = this.history;
      return { ...still.value, canUndo, canRedo, zoom: zoom.value };
    });
    cy.autounselectify(true).boxSelectionEnabled(false).minZoom(0.1).maxZoom(4);
    this.followSession();
    this.followZoom();
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

  private followZoom(): void {
    let level = captionLevel(this.cy.zoom());
    this.cy.on("zoom", () => {
      const now = captionLevel(this.cy.zoom());
      if (now !== level) quieten(this.stage);
      level = now;
    });
  }

  private bind(): void {
    bindGestures(this.stage, {
      select: (selected) => this.select(selected),
      hover: (key) => this.hover(key),
      open: (key) => {
        this.expand(key).catch((error: unknown) => {
          this.failed.value = error instanceof Error ? error : new Error(String(error));
        });
      },
      grabbed: () => {
        this.grabbed = this.stage.scene();
      },
      dropped: (key) => this.dropped(key),
    });
  }

  /** The first picture. Throws CallError. */
  async openOverview(): Promise<void> {
    await this.open(this.lens.value.overview?.rows.title[this.session.language.value] ?? "", views.loadOverview);
  }

  /** A ready question of the lens, on a fresh canvas. */
  async openQuestion(question: Question): Promise<void> {
    await this.open(question.text[this.session.language.value], (loading) => views.loadQuestion(loading, question));
  }

  /** A node and its neighbours, on a fresh canvas, with the node selected. */
  async openAround(key: string, expansion: views.Expansion = {}): Promise<void> {
    const opened = await this.open(this.nameOf(key), (loading) => views.loadAround(loading, key, expansion));
    if (opened) this.select({ kind: "node", key });
  }

  /** Adds these nodes (if they are not here) with the edges to what is here, selects the last and brings it into sight. */
  async show(keys: string[]): Promise<void> {
    const missing = keys.filter((key) => !this.node(key));
    const last = keys.at(-1);
    if (missing.length > 0) {
      const alone = this.stage.view === "empty" || this.stage.folded;
      const load: Load = (loading) => views.loadNodes(loading, missing);
      await (alone ? this.open(missing.join(" "), load) : this.grow(missing.join(" "), load));
    }
    if (last === undefined || !this.node(last)) return;
    this.select({ kind: "node", key: last });
    this.bringIntoSight(last);
  }

  /** Adds neighbours around a node; what is here stays in place. A folded first picture gives way to a fresh canvas. */
  async expand(key: string, expansion: views.Expansion = {}): Promise<void> {
    if (this.stage.folded && this.stage.picture) return this.openAround(key, expansion);
    await this.grow(this.nameOf(key), (loading) => views.loadNeighbours(loading, key, expansion));
  }

  /** Keeps a node or edge out of sight until showAll or undo. */
  hide(key: string): void {
    const ele = this.cy.getElementById(key);
    if (ele.empty() || ele.hasClass("hid")) return;
    this.step(() => {
      ele.addClass("hid");
      if (ele.hasClass("chosen")) choose(this.stage, undefined, false);
      this.stage.filter(this.stage.filters);
    });
  }

  /** Clears filters and brings back what was hidden. */
  showAll(): void {
    if (this.state.value.hidden === 0 && Object.values(this.stage.filters).every((values) => values.size === 0)) return;
    this.step(() => {
      this.cy.elements(".hid").removeClass("hid");
      this.stage.filter(noFilters);
    });
  }

  /** Filters a kind out, or back in. */
  toggle(kind: FacetKind, value: string): void {
    this.step(() => this.stage.filter(toggled(this.stage.filters, kind, value)));
  }

  select(selected: Selected | undefined): void {
    choose(this.stage, selected?.key, false);
    this.changed();
  }

  /** Keyboard walking: selects the nearest visible node in the direction, the first one where none is selected. */
  selectNext(direction: Direction): void {
    const key = nextNode(this.stage, direction);
    if (key === undefined) return;
    choose(this.stage, key, true);
    this.bringIntoSight(key);
    this.changed();
  }

  /** Marks an element as hovering does, for a pointer in a list; undefined ends it. */
  hover(key: string | undefined): void {
    point(this.stage, key);
  }

  undo(): void {
    this.travel(this.history.undo(this.stage.scene()));
  }

  redo(): void {
    this.travel(this.history.redo(this.stage.scene()));
  }

  /** Shows all there is, never larger than 100 %. */
  fit(): void {
    this.move(whole(this.stage));
  }

  /** Zooms about the middle of the canvas. */
  zoomBy(factor: number): void {
    const { size } = this.stage;
    const look = lookOf({ zoom: this.cy.zoom(), pan: this.cy.pan() }, size);
    this.move(cameraOf({ ...look, zoom: Math.max(0.1, Math.min(4, look.zoom * factor)) }, size));
  }

  mount(container: HTMLElement, size: Size): void {
    this.cy.mount(container);
    this.stage.resize(size, false);
    this.goHome();
    this.changed();
  }

  /** Tells that the container has another size. A panel opened beside a selection does not rearrange the first picture. */
  resize(size: Size): void {
    const atHome = this.isAtHome();
    const selected = selectedOf(this.stage);
    this.cy.resize();
    this.stage.resize(size, selected !== undefined);
    if (atHome && (!selected || this.stays())) this.goHome();
    if (selected?.kind === "node") this.bringIntoSight(selected.key);
    this.changed();
  }

  unmount(): void {
    this.cy.unmount();
  }

  /** Measures all captions anew, after fonts arrived. */
  refresh(): void {
    this.stage.remeasure();
    this.changed();
  }

  /** Every text the canvas draws now, for loading the fonts' subsets. */
  texts(): string {
    return this.cy
      .nodes()
      .map((ele) => ele.data("look")?.caption ?? "")
      .join("");
  }

  /** The name of a node in the reader's language. */
  captionOf(node: Node): string {
    return captionOf(node, this.lens.value, this.session.language.value);
  }

  node(key: string): Node | undefined {
    return this.cy.getElementById(key).data("node");
  }

  edge(key: string): Edge | undefined {
    return this.cy.getElementById(key).data("edge");
  }

  /** All nodes on the canvas that are not out of sight. */
  nodes(): Node[] {
    return this.stage
      .nodes()
      .filter((ele) => !ele.hasClass("out"))
      .map((ele) => ele.data("node"));
  }

  /** All edges on the canvas that are not out of sight. */
  edges(): Edge[] {
    return this.stage
      .edges()
      .filter((ele) => !ele.hasClass("out"))
      .map((ele) => ele.data("edge"));
  }

  /** Edges between two nodes of the canvas, whichever way they point. */
  edgesBetween(a: string, b: string): Edge[] {
    const isEnd = ({ source, target }: Edge) => (source === a && target === b) || (source === b && target === a);
    return this.edges().filter(isEnd);
  }

  /** How many neighbours of this type, direction (as seen from the node) and far label are on the canvas. */
  neighboursShown(key: string, type: string, direction: "in" | "out", label: string): number {
    const far = this.edges().filter(
      (edge) => edge.type === type && (direction === "out" ? edge.source : edge.target) === key,
    );
    const keys = new Set(far.map((edge) => (direction === "out" ? edge.target : edge.source)));
    return [...keys].filter((other) => {
      const node = this.node(other);
      return node !== undefined && labelOf(node, this.lens.value) === label;
    }).length;
  }

  /** The view as text for the address bar; empty while there is nothing to tell. */
  encode(): string {
    const camera = { zoom: this.cy.zoom(), pan: this.cy.pan() };
    const look = this.isAtHome() ? undefined : lookOf(camera, this.stage.size);
    return encodeView(this.stage.scene(), selectedOf(this.stage), look);
  }

  /** The view an address tells; the first picture where it tells none, or nothing that is still there. */
  async restore(text: string): Promise<void> {
    const view = decodeView(text);
    if (!view) return this.openOverview();
    let found = true;
    const done = await this.open("", async (loading) => {
      const scene = await views.loadView(loading, view);
      found = scene !== undefined;
      return scene ?? views.loadOverview(loading);
    });
    if (!done || !found) return;
    const { selected, look } = view;
    if (selected && this.cy.getElementById(selected.key).nonempty()) this.select(selected);
    if (look) this.move(cameraOf(look, this.stage.size), 0);
  }

  private nameOf(key: string): string {
    const node = this.node(key);
    return node ? this.captionOf(node) : key;
  }

  /** Loads a fresh canvas; gives up whatever was loading. */
  private async open(what: string, load: Load): Promise<boolean> {
    this.running.abort();
    this.running = new AbortController();
    return this.load(what, load, (scene) => {
      choose(this.stage, undefined, false);
      this.stage.set({ ...scene, base: {} });
      this.goHome();
    });
  }

  /** Loads more onto the canvas. */
  private async grow(what: string, load: Load): Promise<boolean> {
    return this.load(what, load, (scene) => this.stage.set(scene));
  }

  private async load(what: string, load: Load, show: (scene: Scene) => void): Promise<boolean> {
    const { busy } = this.session;
    const own = new AbortController();
    const signal = AbortSignal.any([this.running.signal, own.signal]);
    const mine = { what, cancel: () => own.abort() };
    busy.value = mine;
    try {
      const scene = await load({ stage: this.stage, call: this.call, signal });
      if (!scene || signal.aborted) return false;
      this.step(() => show(scene));
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    } finally {
      if (busy.peek() === mine) busy.value = undefined;
    }
  }

  /** One doing that can be undone. */
  private step(change: () => void): void {
    if (this.stage.view !== "empty") this.history.push(this.stage.scene());
    change();
    this.changed();
  }

  private travel(scene: Scene | undefined): void {
    if (!scene) return;
    this.running.abort();
    this.running = new AbortController();
    const elsewhere = scene.base !== this.stage.base;
    this.stage.set(scene);
    if (elsewhere) this.goHome();
    this.changed();
  }

  private dropped(key: string): void {
    if (!this.grabbed) return;
    this.history.push(this.grabbed);
    this.grabbed = undefined;
    this.stage.pin(key);
    this.changed();
  }

  private changed(): void {
    if (captionLevel(this.cy.zoom()) !== "all") quieten(this.stage);
    light(this.stage);
    batch(() => this.cy.emit("changed"));
  }

  private bringIntoSight(key: string): void {
    const pan = panToShow(this.stage, this.cy.getElementById(key));
    if (pan) this.move({ zoom: this.cy.zoom(), pan });
  }

  private isAtHome(): boolean {
    const { zoom, pan } = home(this.stage);
    const is = this.cy.pan();
    return Math.abs(this.cy.zoom() - zoom) < 0.005 && Math.hypot(is.x - pan.x, is.y - pan.y) < 2;
  }

  /** Whether all can be shown beside an open panel with captions that can be read. */
  private stays(): boolean {
    return !this.stage.picture && home(this.stage).zoom >= 0.7;
  }

  private goHome(): void {
    this.move(home(this.stage), 0);
  }

  private move(camera: Camera, duration = this.motion): void {
    this.cy.stop();
    if (duration > 0) this.cy.animate(camera, { duration, easing: "ease-out" });
    else this.cy.viewport(camera);
  }
}
