/** Lets the browser save something as a file. */
export function saveFile(parts: BlobPart[], name: string, type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The same for a table as CSV. */
export function saveCsv(text: string, name: string): void {
  saveFile([text], name, "text/csv;charset=utf-8");
}
