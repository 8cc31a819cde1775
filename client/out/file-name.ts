/** Names that Windows keeps for devices, whatever stands after a dot. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])[ .]*(\.|$)/i;

/** Bytes in UTF-8: most systems take 255, and an ending, a time or a number may follow. */
const longest = 180;
/** Characters: a longer name is not read. */
const most = 80;

/** A name for a file that every system takes, without its ending. */
export function fileName(text: string, otherwise = "query"): string {
  const safe = text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cn}\p{Co}\u2028\u2029\ufffd]+/gu, " ")
    .replace(/\s+/gu, " ");
  const short = cut(safe.replace(/^[ .]+/u, "")).replace(/[ .]+$/u, "");
  if (short === "") return otherwise;
  return devices.test(short) ? `_${short}` : short;
}

/** Cuts between what a reader takes for one character, such as an emoji of several signs. */
function cut(text: string): string {
  const bytes = new TextEncoder();
  let size = 0;
  let count = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    size += bytes.encode(segment).length;
    count += Array.from(segment).length;
    if (size > longest || count > most) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

/** A time in a file's name: `2026-11-25 213000`, on the clock of the reader. */
export function timeInName(at: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const date = new Date(at);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}

/** Gives each name once, also where upper and lower case are the same: `a`, `a (2)`, or as `counted` says. */
export function uniqueNames(counted = (name: string, count: number) => `${name} (${count})`): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let made = name;
    for (let count = 2; given.has(made.toLowerCase()); count++) made = counted(name, count);
    given.add(made.toLowerCase());
    return made;
  };
}
