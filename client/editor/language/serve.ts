import {
  autocomplete,
  type DbSchema,
  formatQuery,
  highlightSyntax,
  lintCypherQuery,
} from "@neo4j-cypher/language-support";
import type { Ask, Asks, Expected, Question, Reply } from "./messages.ts";
import { isReadable, plain } from "./plain.ts";

/** One end of a channel. */
export type Port = Pick<MessagePort, "postMessage" | "onmessage">;

type Answers = { [A in Ask]: (input: Asks[A]["input"]) => Asks[A]["answer"] };

const console = { consoleCommandsEnabled: false };
/** Numbers of vscode-languageserver-types. */
const kinds = { method: 2, function: 3, variable: 6, keyword: 14 } as const;
const nothing: Expected = { keywords: [], names: [], functions: false, procedures: false };

/** Answers what is asked through a channel with the grammar of Cypher. */
export function serve(port: Port): void {
  const answers = createAnswers();
  port.onmessage = ({ data }: MessageEvent<Question>) => port.postMessage(answer(answers, data));
}

function answer(answers: Answers, { id, ask, input }: Question): Reply {
  try {
    return { id, answer: (answers[ask] as (input: unknown) => Asks[Ask]["answer"])(input) };
  } catch (error) {
    return { id, problem: String(error) };
  }
}

function createAnswers(): Answers {
  let schema: DbSchema = {};
  return {
    schema: (input) => {
      schema = input.schema;
      return true;
    },
    colours: ({ text }) => (isReadable(text) ? colours(plain(text)) : []),
    lint: ({ text, parameters }) => {
      if (!isReadable(text)) return { findings: [], understood: [] };
      return lint(plain(text), {
        ...schema,
        parameters: Object.fromEntries(parameters.map((name) => [plain(name), null])),
      });
    },
    expected: ({ text, at }) => (isReadable(text) ? expected(plain(text).slice(0, at), schema) : nothing),
    format: ({ text }) => (isReadable(text) ? formatQuery(text).formattedQuery : text),
  };
}

function colours(text: string): Asks["colours"]["answer"] {
  return highlightSyntax(text, console).map(({ position, length, tokenType }) => ({
    from: position.startOffset,
    to: position.startOffset + length,
    what: tokenType,
  }));
}

function lint(text: string, schema: DbSchema): Asks["lint"]["answer"] {
  const { diagnostics, symbolTables } = lintCypherQuery(text, schema, console);
  return {
    findings: diagnostics.map(({ offsets, severity, message }) => ({
      from: offsets.start,
      to: offsets.end,
      severity: severity === 1 ? "error" : "warning",
      message: typeof message === "string" ? message : message.value,
    })),
    understood: symbolTables.flat().map(({ types, references }) => ({ types, references })),
  };
}

function expected(text: string, schema: DbSchema): Expected {
  const items = autocomplete(text, schema, { ...console, manual: true });
  const labels = (kind: number) => items.filter((item) => item.kind === kind).map(({ label }) => label);
  return {
    keywords: labels(kinds.keyword),
    names: labels(kinds.variable).filter((name) => !name.startsWith("$")),
    functions: labels(kinds.function).length > 0,
    procedures: labels(kinds.method).length > 0,
  };
}
