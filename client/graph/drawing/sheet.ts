import type { Box } from "../boxes.ts";
import type { Camera } from "../camera.ts";
import type { Size } from "../picture.ts";

/** How much more than the canvas a sheet shows on each side, as a share of it: what a short movement brings into sight. */
const margin = 0.25;

/** A canvas of our own with a picture of the graph as one camera saw it; moved and scaled as a whole by the compositor. */
export class Sheet {
  readonly context: CanvasRenderingContext2D | null;
  private readonly canvas: HTMLCanvasElement;
  private size: Size = { width: 0, height: 0 };
  private ratio = 1;
  /** The camera it was drawn for. */
  camera: Camera = { zoom: 1, pan: { x: 0, y: 0 } };

  constructor(host: HTMLElement) {
    this.canvas = host.ownerDocument.createElement("canvas");
    const { style } = this.canvas;
    Object.assign(style, {
      position: "absolute",
      left: "0",
      top: "0",
      transformOrigin: "0 0",
      willChange: "transform",
    });
    this.context = this.canvas.getContext("2d");
    this.show(false);
    host.prepend(this.canvas);
  }

  show(seen: boolean): void {
    this.canvas.style.visibility = seen ? "visible" : "hidden";
  }

  remove(): void {
    this.canvas.remove();
  }

  private get rim(): { x: number; y: number } {
    return { x: Math.round(this.size.width * margin), y: Math.round(this.size.height * margin) };
  }

  /** Clears it for a picture as this camera sees it. */
  begin(camera: Camera, size: Size, ratio: number): void {
    this.camera = camera;
    const { canvas, context } = this;
    if (size.width !== this.size.width || size.height !== this.size.height || ratio !== this.ratio) {
      this.size = size;
      this.ratio = ratio;
      const [width, height] = [size.width + 2 * this.rim.x, size.height + 2 * this.rim.y];
      canvas.width = width * ratio;
      canvas.height = height * ratio;
      Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    context?.setTransform(1, 0, 0, 1, 0, 0);
    context?.clearRect(0, 0, canvas.width, canvas.height);
    this.aim();
  }

  /** Makes the context draw in px of the graph. */
  private aim(): void {
    const { zoom, pan } = this.camera;
    const scale = zoom * this.ratio;
    this.context?.setTransform(
      ...([scale, 0, 0, scale, (pan.x + this.rim.x) * this.ratio, (pan.y + this.rim.y) * this.ratio] as const),
    );
  }

  /** What of the graph it shows, in px of the graph. */
  extent(): Box {
    const { zoom, pan } = this.camera;
    const { x, y } = this.rim;
    return {
      left: (-pan.x - x) / zoom,
      top: (-pan.y - y) / zoom,
      right: (this.size.width + x - pan.x) / zoom,
      bottom: (this.size.height + y - pan.y) / zoom,
    };
  }

  /** Moves the whole to where another camera sees it. */
  follow({ zoom, pan }: Camera): void {
    const scale = zoom / this.camera.zoom;
    const x = pan.x - (this.camera.pan.x + this.rim.x) * scale;
    const y = pan.y - (this.camera.pan.y + this.rim.y) * scale;
    this.canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  /** Empties a part, and lets drawing change nothing outside of it until `mended`. */
  mend({ left, top, right, bottom }: Box): void {
    const { context } = this;
    context?.save();
    context?.beginPath();
    context?.rect(left, top, right - left, bottom - top);
    context?.clip();
    context?.clearRect(left, top, right - left, bottom - top);
  }

  mended(): void {
    this.context?.restore();
  }
}
