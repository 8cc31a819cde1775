/** Names that Windows keeps for devices, whatever stands after a dot. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const longest = 80;

/** A name for a file that every system takes, without its ending. */
export function fileName(text: string, otherwise = "query"): string {
  const safe = text
    .normalize("NFC")
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/\s+/gu, " ");
  const short = Array.from(safe)
    .slice(0, longest)
    .join("")
    .replace(/^[ .]+|[ .]+$/gu, "");
  if (short === "") return otherwise;
  return devices.test(short) ? `_${short}` : short;
}

/** A time in a file's name: `2026-11-25 213000`, on the clock of the reader. */
export function timeInName(at: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const date = new Date(at);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}

/** Gives each name once, also where upper and lower case are the same: `a`, `a (2)`. */
export function uniqueNames(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let made = name;
    for (let count = 2; given.has(made.toLowerCase()); count++) made = `${name} (${count})`;
    given.add(made.toLowerCase());
    return made;
  };
}
