import book from "lucide-static/icons/book-open.svg?raw";
import camera from "lucide-static/icons/camera.svg?raw";
import open from "lucide-static/icons/folder-open.svg?raw";
import mine from "lucide-static/icons/library.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import { copyLink } from "../copy-link.ts";
import { chooseSnapshotFile, openMine, saveSnapshotOf, startPresenting, toggleStory } from "../snapshot/open.ts";
import type { Commands } from "./command.ts";

/** Commands: the link, snapshots, stories, what goes out as a file. */
export const shareCommands: Commands = (views) => {
  const { explorer, session } = views;
  const { nodes } = explorer.state.peek();
  return [
    {
      id: "copy-link",
      area: "page",
      icon: link,
      name: { ja: "リンクをコピー", en: "Copy link" },
      act: () => copyLink(explorer, session),
    },
    {
      id: "snapshot",
      area: "page",
      icon: camera,
      name: { ja: "スナップショットを保存", en: "Save a snapshot" },
      keys: ["Ctrl+S"],
      possible: nodes > 0,
      act: () => saveSnapshotOf(views),
    },
    {
      id: "present",
      area: "page",
      icon: play,
      name: { ja: "発表する（発表者ウィンドウはS）", en: "Present (S opens the speaker window)" },
      keys: ["Ctrl+Alt+P"],
      possible: nodes > 0,
      act: () => startPresenting(views),
    },
    {
      id: "story",
      area: "page",
      icon: book,
      name: { ja: "ストーリーを作る", en: "Tell a story" },
      act: () => toggleStory(views),
    },
    {
      id: "open-snapshot-file",
      area: "page",
      icon: open,
      name: { ja: "スナップショットのファイルを開く", en: "Open a snapshot file" },
      act: () => chooseSnapshotFile(views),
    },
    {
      id: "my-snapshots",
      area: "page",
      icon: mine,
      name: { ja: "自分のスナップショット（今との比較も）", en: "My snapshots (and compare with now)" },
      act: () => openMine(views),
    },
  ];
};
