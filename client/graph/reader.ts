import type { ReadonlySignal } from "@preact/signals";
import type { Core } from "cytoscape";
import type { Session } from "../session.ts";
import { captionOf } from "./lens.ts";
import { Stage } from "./stage.ts";
import type { Edge, Lens, Node } from "./types.ts";

/** What can be read from the canvas; changes nothing. */
export abstract class Reader {
  /** The lenses of all datasets in one; made from the schema for labels that no lens knows. */
  abstract readonly lens: ReadonlySignal<Lens>;
  protected readonly cy: Core;
  protected readonly session: Session;
  protected readonly stage: Stage;

  constructor(cy: Core, session: Session) {
    this.cy = cy;
    this.session = session;
    this.stage = new Stage(cy);
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

  /** The node that the picture grew around last. */
  focus(): Node | undefined {
    return this.cy.nodes(".focus").first().data("node");
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
    return [...keys].filter((other) => this.node(other)?.labels.includes(label)).length;
  }

  /** Whether a panel stands beside the canvas: for what is selected, or with tools. */
  protected get isBeside(): boolean {
    return this.cy.elements(".chosen").nonempty() || this.session.aside.peek() !== undefined;
  }

  /** Whether a node is on the canvas and has a place of its own there. */
  protected isDrawn(key: string): boolean {
    const ele = this.cy.getElementById(key);
    return ele.nonempty() && !ele.hasClass("said");
  }

  /** The name of a node in the reader's language, or the key of one that is not here. */
  protected nameOf(key: string): string {
    const node = this.node(key);
    return node ? this.captionOf(node) : key;
  }
}
