import { useState } from "preact/hooks";
import { type Imported, importFiles } from "../../../query/keep/import-files.ts";
import { readDropped } from "./read-given.ts";

/** Takes files and folders that are dropped on a place, and tells whether some are held over it. */
export function useDrop(imported: (imported: Imported) => void) {
  const [over, setOver] = useState(false);
  const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const inside = event.relatedTarget instanceof Node && event.currentTarget instanceof Node;
        if (!inside || !(event.currentTarget as Node).contains(event.relatedTarget as Node)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!isFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        void readDropped(event.dataTransfer).then(importFiles).then(imported);
      },
    },
  };
}
