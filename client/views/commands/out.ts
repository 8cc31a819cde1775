import download from "lucide-static/icons/download.svg?raw";
import image from "lucide-static/icons/image-down.svg?raw";
import { openExport, openStoryExport } from "../out/open.ts";
import type { Commands } from "./command.ts";

/** Commands that make files of the canvas or of the story. */
export const outCommands: Commands = (views) => {
  const possible = views.explorer.state.peek().nodes > 0;
  return [
    {
      id: "export",
      area: "page",
      icon: download,
      name: { ja: "ファイルに書き出す", en: "Export a file" },
      keys: ["Ctrl+E"],
      possible,
      act: () => openExport(views),
    },
    {
      id: "export-svg",
      area: "page",
      icon: image,
      name: { ja: "SVGで書き出す", en: "Export SVG" },
      possible,
      act: () => openExport(views, "svg"),
    },
    {
      id: "export-png",
      area: "page",
      icon: image,
      name: { ja: "PNGで書き出す", en: "Export PNG" },
      possible,
      act: () => openExport(views, "png"),
    },
    {
      id: "export-story",
      area: "page",
      icon: download,
      name: { ja: "ストーリーを書き出す（スライド・PDF）", en: "Export the story (slides, PDF)" },
      possible,
      act: () => openStoryExport(views),
    },
  ];
};
