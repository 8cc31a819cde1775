import { type GivenFile, most } from "../../../query/keep/archive.ts";

/** Files that were chosen, as bytes. What is larger than any archive is only named, not read. */
export function readFiles(files: readonly File[]): Promise<GivenFile[]> {
  return Promise.all(files.map((file) => readFile(file, file.webkitRelativePath || file.name)));
}

/** Files and whole folders that were dropped. Must be called while the drop is handled. */
export async function readDropped({ items }: DataTransfer): Promise<GivenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: GivenFile[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
  if (found.length >= most.files) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push(await readFile(file, entry.fullPath.replace(/^\//, "")));
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // A folder tells its entries a hundred at a time.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return;
      for (const one of some) if (!one.name.startsWith(".")) await walk(one, found);
    }
  }
}

async function readFile(file: File, path: string): Promise<GivenFile> {
  const part = file.size > most.archiveBytes ? file.slice(0, most.archiveBytes + 1) : file;
  return { path, bytes: new Uint8Array(await part.arrayBuffer()) };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
