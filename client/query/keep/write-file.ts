import type { ParameterField } from "../types.ts";
import { normalised, parted, type QueryFile } from "./query-file.ts";

/** A query as a `.cypher` file: what is known of it as a comment in front, an empty line, the statement with a semicolon. */
export function writeQueryFile(file: QueryFile): string {
  const { title, titles, description, descriptions, tags, folder, fields, cypher } = normalised(file);
  const front = [
    ...line("title", title),
    ...Object.keys(titles).flatMap((language) => line(`title.${language}`, titles[language] ?? "")),
    ...line("description", description),
    ...Object.keys(descriptions).flatMap((language) => line(`description.${language}`, descriptions[language] ?? "")),
    ...line("tags", tags.join(", ")),
    ...line("folder", folder),
    ...Object.keys(fields).map((name) => parameter(name, fields[name] ?? { type: "Null", text: "" })),
  ];
  // A comment at the end would swallow the semicolon.
  const end = /\/\/.*$/.test(cypher) ? "\n;" : ";";
  return `${front.join("\n")}\n\n${cypher}${end}\n`;
}

/** `// key: text`, further lines below it, indented. */
function line(key: string, text: string): string[] {
  if (text === "" && key !== "title") return [];
  const [first = "", ...rest] = text.split("\n");
  return [`// ${key}: ${parted(first)}`, ...rest.map((more) => (more === "" ? "//" : `//   ${parted(more)}`))];
}

function parameter(name: string, { type, text }: ParameterField): string {
  const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
  const shown = plainName ? name : `\`${JSON.stringify(name).slice(1, -1).replaceAll("`", "``")}\``;
  if (type === "Null") return parted(`// param ${shown}: Null`);
  const plain = !/^["\s]|[\n\r]|\s$/u.test(text);
  return parted(`// param ${shown}: ${type} = ${plain ? text : JSON.stringify(text)}`).trimEnd();
}
