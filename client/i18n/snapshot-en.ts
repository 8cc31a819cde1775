import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");
const count = (value: number, one: string, many: string) => `${n(value)} ${value === 1 ? one : many}`;

/** Words of saving, keeping and opening snapshots, in English. */
export const snapshotEn = {
  saveTitle: "Save a snapshot",
  saveHint: "A snapshot never changes: later edits, loads and new versions of the data leave it as it is.",
  close: "Close",
  cancel: "Cancel",

  what: "What is frozen",
  picture: "This picture",
  story: (steps: number) => `The story with ${count(steps, "step", "steps")}`,
  nodes: (value: number) => count(value, "node", "nodes"),
  edges: (value: number) => count(value, "relationship", "relationships"),
  hidden: (value: number) => `${n(value)} of it hidden`,
  notes: (value: number) => count(value, "note", "notes"),
  quotes: (value: number) => `${count(value, "sentence", "sentences")} from the sources`,
  with: "With all properties, places, pins, groups, styles, filters and the queries that made it.",
  asOf: (title: string, date: string) => `${title}, as of ${date}`,
  noDatasets: "No dataset of this database says from when it is: the snapshot has only the time of saving.",
  idsOnly: (value: number) =>
    `${count(value, "node has", "nodes have")} no key of their own in this database, only an id that it may give to others later. They are frozen and shown for ever, but “compare with now” and “open in the explorer” cannot find them again.`,

  languages: "Language of the words",
  inLanguage: { ja: "日本語", en: "English" },
  filled: "filled in",
  title: "Title",
  titleNeeded: "A title in one of the languages is needed.",
  description: "Description",
  descriptionHint: "What is to be seen, for people who never saw the tool. Optional.",
  author: "Author",
  authorHint: "Shown with the snapshot. Optional; this browser remembers it.",

  saveLink: "Save and get a link",
  saveFile: "Save as a file",
  making: "Reading the sources …",
  storing: "Storing …",
  fileSaved: (name: string) => `Saved as ${name}`,

  lacking: {
    title: "The database does not answer.",
    next: "The picture can be saved, but without the sentences of its sources. Wait until it answers, or save without them.",
    without: "Save without the sentences",
  },

  saved: "The snapshot is saved",
  savedAfterAll: "The snapshot was saved before it could be stopped. It is under “My snapshots”.",
  link: "Link",
  embed: "Embed in another page",
  secret: "Owner secret",
  secretHint:
    "Whoever has it can re-title and delete this snapshot. It is shown only here, once, and no link holds it. This browser keeps it under “My snapshots”; copy it if you want to do so from elsewhere.",
  secretForgotten:
    "Whoever has it can re-title and delete this snapshot. It is shown only here, once, and this browser keeps nothing: copy it now.",
  copy: "Copy",
  copied: "Copied",
  open: "Open",
  download: "Download as a file",

  mineTitle: "My snapshots",
  mineHint: "Saved with this browser. The list and the owner secrets are kept only here.",
  mineForgets: "This browser keeps nothing: the list is gone when the page is closed.",
  mineEmpty: "Nothing saved yet. Freeze a picture with “Save a snapshot”.",
  mineNone: "No title has these words.",
  search: "Search the titles",
  items: "Snapshots",
  savedOn: (date: string) => `saved ${date}`,
  steps: (value: number) => count(value, "step", "steps"),
  untitled: "Untitled",
  toExplorer: "Go on in the explorer",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  retitle: "Re-title",
  retitleHint: "The title on its page; the frozen document keeps the one it was saved with.",
  retitled: "The title is changed",
  keep: "Keep",
  compare: "Compare …",
  compareWith: (title: string) => `Compare “${title}” with`,
  withNow: "the graph as it is now",
  withFile: "a file …",
  withOther: "or choose another below",
  choose: "Compare with this",
  remove: "Delete",
  removeAsk: (title: string) => `Delete “${title}” for ever? Its link and its embeds stop working.`,
  removeNow: "Delete for ever",
  removed: "The snapshot is deleted",
  forget: "Forget",
  forgetAsk: (title: string) =>
    `Take “${title}” off this list? Its link stays, but its owner secret is lost unless you copied it.`,
  forgetNow: "Take it off the list",
  copySecret: "Copy the owner secret",
  openFile: "Open a file …",

  opened: (title: string, date: string) =>
    `“${title}”, as it was saved on ${date}. Undo brings the picture before back.`,
  openedStory: (title: string, steps: number) =>
    `“${title}” with ${count(steps, "step", "steps")}. The story panel has them.`,
  grown: (date: string) =>
    `What comes now is from the database as it is today; what the snapshot holds stays as it was on ${date}.`,
  someForeign: (value: number) =>
    `${count(value, "node has", "nodes have")} only an id of the database it came from: expanding cannot find it here.`,
  altered: {
    title: "This file was changed after it was saved.",
    next: "Its checksum does not fit what it holds: somebody edited it, or it was damaged on its way. What it shows may not be what its author saved.",
    open: "Open it nevertheless",
  },
  unreadable: "This file could not be opened",
  where: "Where",
  reasons: {
    too_large: "It is larger than any snapshot can be (8 MB).",
    not_json: "It is not a snapshot file, or it is damaged: it cannot be read as JSON.",
    not_a_snapshot: "It is no snapshot of Tsunagi. Snapshot files end in .tsunagi.json.",
    too_new: "It was made by a newer Tsunagi. Update this one, then open it again.",
    damaged: "It is a snapshot, but parts of it do not fit together. Ask whoever sent it to save it again.",
  },

  errors: {
    too_large: {
      title: "This is too much for one snapshot.",
      next: "A snapshot holds at most 5,000 nodes, 20,000 relationships and 8 MB. Remove what is not needed, then save again.",
    },
    empty: { title: "There is nothing on the canvas to freeze.", next: "Open a picture first." },
    storage_full: {
      title: "The server has no room for more snapshots.",
      next: "Nothing is lost: save it as a file, and tell whoever runs the server.",
    },
    read_only: {
      title: "This server keeps no snapshots.",
      next: "Save it as a file: it opens here, and in any other Tsunagi.",
    },
    too_many_requests: { title: "Many snapshots in a short time.", next: "Wait a minute, then try again." },
    network: { title: "The server does not answer.", next: "Try again, or save it as a file." },
    forbidden: { title: "The owner secret does not fit.", next: "Only who saved a snapshot can change it." },
    damaged_snapshot: {
      title: "This snapshot is damaged on the server.",
      next: "What is stored is not what was saved, so nothing of it is shown. Look for a copy as a file.",
    },
    unknown_snapshot: {
      title: "There is no such snapshot.",
      next: "It may have been deleted, or the link is incomplete.",
    },
    invalid_input: {
      title: "The server could not take this snapshot.",
      next: "Save it as a file and pass it on to whoever runs the server.",
    },
  },
};
