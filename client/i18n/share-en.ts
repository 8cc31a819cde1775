/** Words of what leaves the page, or comes into it, in English. */
export const shareEn = {
  copyLink: "Copy link",
  linkCopied: "Link copied",
  linkNotCopied: "The browser did not allow copying. Copy the address from the address bar.",
  snapshot: "Snapshot",
  present: "Present",
  more: "More about snapshots and stories",
  save: "Save a snapshot …",
  mine: "My snapshots …",
  openFile: "Open a snapshot file …",
  story: "Tell a story",
  export: "Export …",
  storyNamed: (title: string) => `Story: ${title}`,
  steps: (count: number) => (count === 1 ? "1 step" : `${count} steps`),
};
