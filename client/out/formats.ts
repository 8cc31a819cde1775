import type { OutChoices, OutFormat } from "./format.ts";

const beside: readonly (keyof OutChoices)[] = ["language", "theme", "title", "legend", "filters", "asOf", "citations"];

/** Pictures, slides and the page in one file. Each is fetched when it is first made. */
const pictureFormats: readonly OutFormat[] = [
  {
    ...{ id: "png", group: "picture", extension: "png", heeds: [...beside, "scale", "transparent"] },
    make: async (task) => (await import("./picture/files.ts")).makePng(task),
  },
  {
    ...{ id: "svg", group: "picture", extension: "svg", heeds: [...beside, "transparent", "fonts"] },
    make: async (task) => (await import("./picture/files.ts")).makeSvg(task),
  },
  {
    ...{ id: "pdf", group: "slides", extension: "pdf", heeds: beside },
    make: async (task) => (await import("./pdf/make.ts")).makePdf(task),
  },
  {
    ...{
      id: "pptx",
      group: "slides",
      extension: "pptx",
      heeds: ["language", "theme", "legend", "filters", "asOf", "citations"],
    },
    make: async (task) => (await import("./pptx/make.ts")).makePptx(task),
  },
  {
    ...{ id: "html", group: "page", extension: "html", heeds: ["language", "fonts"] },
    make: async (task) => (await import("./html/make.ts")).makeHtml(task),
  },
];

/** All kinds of files that a snapshot or story can become, in the order of the dialog. Those for other programs come with their own list. */
export async function outFormats(): Promise<readonly OutFormat[]> {
  const { dataFormats } = await import("./data/formats.ts");
  return [...pictureFormats, ...dataFormats];
}
