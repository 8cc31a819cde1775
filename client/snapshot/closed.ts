const isolates = "\u2066\u2067\u2068";
const embeddings = "\u202a\u202b\u202d\u202e";
const [endOfEmbedding, endOfIsolate] = ["\u202c", "\u2069"];

/** A text whose marks of direction end with it, so that what stands after it is written as ever. */
export function closed(text: string): string {
  const open: string[] = [];
  for (const [mark] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (isolates.includes(mark)) open.push(endOfIsolate);
    else if (embeddings.includes(mark)) open.push(endOfEmbedding);
    else if (mark === endOfIsolate && open.includes(mark)) open.length = open.lastIndexOf(mark);
    else if (open.at(-1) === mark) open.pop();
  }
  return text + open.reverse().join("");
}
