/** Writes at the cursor, so that the browser's own undo takes it back. */
export function insert(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  // The only way that keeps the field's undo; where a browser has dropped it the text still comes.
  if (document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Makes the selected words bold, or bold ones plain. */
export function makeBold(area: HTMLTextAreaElement): void {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const words = value.slice(start, end);
  if (/^\*\*.+\*\*$/s.test(words)) replace(area, words.slice(2, -2), 0, words.length - 4);
  else replace(area, `**${words}**`, 2, words.length);
}

/** Makes each selected line an item of a list, or items plain lines. */
export function makeList(area: HTMLTextAreaElement): void {
  const { value, selectionStart, selectionEnd } = area;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const stop = value.indexOf("\n", selectionEnd);
  area.setSelectionRange(start, stop === -1 ? value.length : stop);
  const lines = value.slice(area.selectionStart, area.selectionEnd).split("\n");
  const listed = lines.every((line) => line.startsWith("- "));
  const text = lines.map((line) => (listed ? line.slice(2) : line.startsWith("- ") ? line : `- ${line}`)).join("\n");
  replace(area, text, text.length, 0);
}

/** Makes the selected words a link; its address is what is typed next. */
export function makeLink(area: HTMLTextAreaElement): void {
  const words = area.value.slice(area.selectionStart, area.selectionEnd);
  const isAddress = /^https?:\/\/\S+$/.test(words);
  const text = isAddress ? `[](${words})` : `[${words}](https://)`;
  if (isAddress) replace(area, text, 1, 0);
  else replace(area, text, text.length - 1, 0);
}

/** Puts a text in the place of what is selected and selects so much of it. */
function replace(area: HTMLTextAreaElement, text: string, from: number, length: number): void {
  const start = area.selectionStart;
  insert(area, text);
  area.setSelectionRange(start + from, start + from + length);
}
