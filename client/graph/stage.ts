import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import type { Language, Theme } from "../session.ts";
import { act, Cast } from "./acting.ts";
import { allOf, castOf } from "./all.ts";
import { many } from "./camera.ts";
import { arrangeColumns } from "./columns.ts";
import { type NodeData, toFurniture } from "./elements.ts";
import type { Filters } from "./filters.ts";
import type { arrangeFolded } from "./folded.ts";
import { createMeasure, type Ruler } from "./measure.ts";
import { painters } from "./painters.ts";
import { countEdges, marksOf, paintEdge, paintNode } from "./painting.ts";
import { font } from "./palette.ts";
import type { Painter, Parts } from "./parts.ts";
import type { Picture, Size } from "./picture.ts";
import { emptyScene, type Scene } from "./scene.ts";
import type { Sieve } from "./sieve/sieve.ts";
import { hideWhatIsOut } from "./sight.ts";
import { atOnce, inLots, inShares, pause, type Steps, usualShare } from "./steps.ts";
import { type DrawnRules, stylesheet } from "./style.ts";
import { readTable } from "./table.ts";
import type { CanvasState, Edge, Lens, Node } from "./types.ts";

/** Narrower canvases than this fold the first picture. */
const foldBelow = 900;
/** A canvas that is wider than this beside an open panel stays as it is arranged. */
const panelLeaves = 560;

/** Keeps cy in step with a scene, a lens, a language, a theme and the size of the canvas. */
export class Stage {
  readonly cy: Core;
  lens: Lens = { labels: {}, relationships: {}, properties: {}, questions: [] };
  language: Language = "en";
  theme: Theme = "light";
  /** The reader wants more contrast. */
  strong = false;
  /** The canvas now, and as it was when the first picture was arranged. */
  size: Size = { width: 1192, height: 828 };
  frame: Size = this.size;
  /** The first picture stays arranged for its frame, whatever size the canvas takes. */
  frozen = false;
  measure: Ruler = createMeasure();
  /** Extent of the first picture; undefined while something else is shown. */
  picture: Size | undefined;
  folded = false;
  /** What applies the rules of the filters; there once it was needed. */
  sieve: Sieve | undefined;
  private fold: typeof arrangeFolded | undefined;
  /** The scene that is told while what is on the canvas changes step by step: the one that comes, or the one before. */
  held: Scene | undefined;
  /** Somebody looks: a large scene comes in shares of so many ms. */
  share: number | undefined;
  /** Whether that one comes; which of all that came it is. */
  private isComing = false;
  private turn = 0;
  private readonly cast = new Cast();
  private setting: Omit<Scene, "actors" | "edges"> = emptyScene;
  private painted = 0;
  private readonly drawn = new Set<DrawnRules>();
  private readonly painters = new Map<keyof Parts, Painter>();

  constructor(cy: Core) {
    this.cy = cy;
  }

  get view(): CanvasState["view"] {
    return this.setting.view;
  }

  get filters(): Filters {
    return this.setting.filters;
  }

  get truncated(): CanvasState["truncated"] {
    return this.setting.truncated;
  }

  get base(): object {
    return this.setting.base;
  }

  get parts(): Parts {
    return this.setting.parts ?? {};
  }

  get layout(): Scene["layout"] {
    return this.setting.layout;
  }

  /** Nodes of the graph, without the furniture of the first picture. */
  nodes(): NodeSingular[] {
    return castOf(this.cy).nodes;
  }

  /** Edges of the graph, without leaders and bundles. */
  edges(): EdgeSingular[] {
    return castOf(this.cy).edges;
  }

  /** What is on the canvas now. */
  scene(): Scene {
    if (this.held) return this.held;
    const { nodes, edges } = castOf(this.cy);
    return { ...this.setting, ...this.cast.read(nodes, edges) };
  }

  /** Makes the canvas show a scene; what is in both stays the same element. */
  set(scene: Scene): void {
    this.turn++;
    atOnce(this.coming(scene));
  }

  /** As `set`, but a large scene comes in shares: undefined where it stands already, else true when it does and no other took its place. */
  come(scene: Scene): Promise<boolean> | undefined {
    const size = allOf(this.cy).length + scene.actors.length + scene.edges.length;
    const steps = this.coming(scene);
    const turn = ++this.turn;
    const { share } = this;
    if (share === undefined || size < many) return void atOnce(steps);
    // Told from now on; changed in tasks of its own, not in that which made the scene.
    steps.next();
    const goesOn = () => turn === this.turn;
    return pause()
      .then(() => goesOn() && inShares(steps, goesOn, { share }))
      .then((done) => done || this.held === undefined);
  }

  /** Says that somebody looks. */
  lookedAt(): void {
    this.share = usualShare;
    void import("./detours.ts").then(({ followDetours }) => followDetours(this));
  }

  /** Makes what is told stand on the canvas at once. */
  settle(): this {
    if (this.held) this.set(this.held);
    return this;
  }

  private *coming(scene: Scene): Steps {
    const { actors, edges, ...setting } = scene;
    if (actors.length > 300) void import("./drawing/take-over.ts").then(({ drawPatiently }) => drawPatiently(this));
    this.held = scene;
    this.isComing = true;
    this.setting = setting;
    yield;
    yield* act(this, { actors, edges });
    yield* this.painting();
    this.held = undefined;
    this.isComing = false;
  }

  /** Changes parts of the scene and nothing else; undefined takes a part away. */
  furnish(parts: Parts): void {
    this.settle();
    this.setting = { ...this.setting, parts: { ...this.parts, ...parts } };
    this.paint();
  }

  /** Draws what a painter adds (elements of the class `drawn`, which are its own to remove) by these rules from now on. */
  drawBy(rules: DrawnRules): void {
    if (this.drawn.has(rules)) return;
    this.drawn.add(rules);
    this.restyle();
  }

  private paintParts(): void {
    for (const name of Object.keys(this.parts) as (keyof Parts)[]) {
      if (this.parts[name] === undefined || this.painters.has(name)) continue;
      void painters[name]?.().then((painter) => {
        if (this.painters.has(name)) return;
        this.painters.set(name, painter);
        painter(this);
      });
    }
    for (const painter of this.painters.values()) painter(this);
  }

  /** Changes filters and nothing else. */
  filter(filters: Filters): void {
    this.settle();
    this.setting = { ...this.setting, filters };
    hideWhatIsOut(this);
  }

  /** Measures and draws captions anew after letters of these characters came; on a large canvas those that hold them. */
  async remeasure(fresh: ReadonlySet<string>): Promise<void> {
    if (this.picture || allOf(this.cy).length < many) {
      this.measure = createMeasure();
      this.painted++;
      this.paint();
      this.restyle();
      return;
    }
    const { lens, language } = this;
    const { refit } = await import("./refit.ts");
    await inShares(refit(this, fresh), () => lens === this.lens && language === this.language);
    this.paintParts();
  }

  /** The stylesheet anew, after the theme, language or lens changed. */
  restyle(): void {
    const { lens, theme, language, strong, painted } = this;
    // Cytoscape keeps pictures of captions by their style: another name for the same font makes it draw them anew.
    const input = { lens, theme, language, strong, font: painted % 2 === 0 ? font : `${font}, sans-serif` };
    this.cy.style(stylesheet(input, [...this.drawn]));
  }

  /** Captions, sizes and marks anew; in the first picture also where everything stands. */
  paint(): void {
    // What comes is painted as it should be now.
    if (this.isComing) this.settle();
    else atOnce(this.painting());
  }

  private *painting(): Steps {
    const { cy } = this;
    let picture: Picture | undefined;
    cy.batch(() => {
      cy.elements(".inert").remove();
      picture = this.arrange();
      this.picture = picture && { width: picture.width, height: picture.height };
    });
    const edges = this.edges();
    const shown = countEdges(edges.map((ele) => ele.data()));
    yield* inLots(cy, this.nodes(), 120, (some) => {
      for (const ele of some) paintNode(this, ele, picture, shown.get(ele.id()) ?? 0);
    });
    yield* inLots(cy, edges, 200, (some) => {
      for (const ele of some) paintEdge(this.lens, ele, picture);
    });
    if (picture) cy.add(toFurniture(picture));
    this.paintParts();
    yield;
    hideWhatIsOut(this);
  }

  /** Draws the marks of one node anew. */
  remark(ele: NodeSingular): void {
    const { node, first } = ele.data() as NodeData;
    if (!node) return;
    const shown = ele.connectedEdges().filter((edge) => edge.data("edge") !== undefined).length;
    const marks = marksOf(ele, node, shown);
    ele.data("marks", first && this.picture ? { ...marks, more: 0, warns: false } : marks);
  }

  private arrange(): Picture | undefined {
    const { lens, language, frame: size, measure } = this;
    const { overview } = lens;
    if (this.view !== "overview" || !overview) return undefined;
    const first = <T>(eles: (NodeSingular | EdgeSingular)[], name: string) =>
      eles.filter((ele) => ele.data("first")).map((ele) => ele.data(name) as T);
    const table = readTable(first<Node>(this.nodes(), "node"), first<Edge>(this.edges(), "edge"), lens, overview);
    if (table.rows === 0) return undefined;
    const input = { table, lens, overview, language, size, measure };
    return this.folded && this.fold ? this.fold(input) : arrangeColumns(input);
  }

  /** Takes another size; the first picture is arranged anew unless a panel opened beside a selection. */
  resize(size: Size, selected: boolean): void {
    this.size = size;
    if (this.frozen) return;
    const { width, height } = this.frame;
    const panelOpened = selected && !this.folded && size.width < width && size.width > panelLeaves;
    if (panelOpened || (size.width === width && size.height === height)) return;
    this.frame = size;
    this.folded = size.width < foldBelow;
    if (this.folded && !this.fold) void this.readyToFold().then(() => this.paint());
    else if (this.view === "overview") this.paint();
  }

  /** Fetches how the first picture folds, where the canvas is narrow. */
  async readyToFold(): Promise<void> {
    if (this.folded) this.fold ??= (await import("./folded.ts")).arrangeFolded;
  }

  /** Marks a node as moved by hand. */
  pin(key: string): void {
    const ele = this.cy.getElementById(key);
    if (ele.data("node")) this.remark(ele.addClass("pinned"));
  }
}
