/** Changes what a canvas shows while a still of what it showed fades over it. Gives what ends the fading at once. */
export function dissolve(host: HTMLElement | null, change: () => void, duration: number): () => void {
  const still = host && stillOf(host);
  if (!host || !still) {
    change();
    return () => {};
  }
  const layers = [...host.querySelectorAll("canvas")];
  const fades = layers.map((layer) => layer.animate({ opacity: [0, 1] }, { duration, easing: "ease-out" }));
  host.append(still);
  change();
  const fade = still.animate({ opacity: [1, 0] }, { duration, easing: "ease-in", fill: "forwards" });
  const end = () => {
    for (const one of fades) one.cancel();
    still.remove();
  };
  fade.onfinish = end;
  return end;
}

/** What is drawn now, as one canvas over the layers that draw it. */
function stillOf(host: HTMLElement): HTMLCanvasElement | undefined {
  const layers = [...host.querySelectorAll("canvas")];
  const [first] = layers;
  const still = document.createElement("canvas");
  const context = still.getContext("2d");
  if (!first || !context || first.width === 0) return undefined;
  still.width = first.width;
  still.height = first.height;
  for (const layer of layers) context.drawImage(layer, 0, 0);
  Object.assign(still.style, {
    position: "absolute",
    inset: "0",
    width: "100%",
    height: "100%",
    pointerEvents: "none",
  });
  still.style.zIndex = "5";
  return still;
}
