/** An icon of the Lucide set: `import undo from "lucide-static/icons/undo-2.svg?raw"`, then `<Icon svg={undo} />`. Always decorative. */
export function Icon({ svg, size = 16 }: { svg: string; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={size < 16 ? 2 : 1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: inside(svg) }}
    />
  );
}

function inside(svg: string): string {
  return svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "");
}
