import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");

/** Words of the page of a snapshot, in English. */
export const viewerEn = {
  untitled: "Untitled snapshot",
  asOf: (date: string) => `as of ${date}`,
  dataAsOf: (dates: string) => `Data as of ${dates}`,
  savedOn: (date: string) => `Saved on ${date}`,
  frozenHint: "Frozen: the picture stays as it was saved, whatever becomes of the data.",
  about: "About this picture",
  openAbout: "Legend and source",
  closeAbout: "Close legend and source",
  sources: "Made from",
  version: (version: string) => `version ${version}`,
  licence: (licence: string) => `Licence: ${licence}`,
  by: (author: string) => `by ${author}`,
  source: "Source",

  openInExplorer: "Open in the explorer",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  linkNotCopied: "The browser did not allow copying. Copy the address from the address bar.",
  export: "Export",
  print: "Print",
  preparingPrint: "Preparing the print …",
  table: "Table",
  present: "Present",
  more: "More",
  back: "As it was saved",
  tools: "Tools",

  skip: "Skip to the picture",
  canvasHelp:
    "Arrow keys walk from node to node, square brackets along relationships, Enter goes to the details, Escape clears, plus, minus and 0 zoom. The table says the same in text.",
  takeHold: "Click into the picture, or hold Ctrl, to zoom with the wheel.",
  takeHoldMac: "Click into the picture, or hold ⌘, to zoom with the wheel.",

  stepOf: (step: number, all: number) => `${n(step)} of ${n(all)}`,
  previous: "Previous step",
  next: "Next step",
  story: "Story",
  readStep: "Show the text",
  hideStep: "Hide the text",
  openPage: "Open the page",

  loading: "Opening the snapshot …",
  failures: {
    unknown: {
      title: "There is no snapshot here.",
      next: "It may have been deleted, or the link is incomplete. Check the link, or ask whoever sent it.",
    },
    damaged: {
      title: "This snapshot is damaged.",
      next: "What is stored is not what was saved, so nothing of it is shown. Ask its author for another copy.",
    },
    newer: {
      title: "This snapshot was made with a newer Tsunagi.",
      next: "Open it with a newer version, or ask whoever runs this server to update it.",
    },
    network: {
      title: "The server does not answer.",
      next: "Check the connection. The page tries again by itself when the connection is back.",
    },
    busy: {
      title: "Too many requests in a short time.",
      next: "Wait a few seconds, then try again.",
    },
    other: {
      title: "This snapshot could not be opened.",
      next: "Try again. If it stays so, tell whoever runs the server.",
    },
  },
  tryAgain: "Try again",
};
