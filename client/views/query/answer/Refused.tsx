import blocked from "lucide-static/icons/ban.svg?raw";
import { CallError } from "../../../api.ts";
import { errorWords } from "../../../i18n/errors.ts";
import { type QueryAnswerWords, queryAnswerWords } from "../../../i18n/query-answer.ts";
import { queryEditorWords } from "../../../i18n/query-editor.ts";
import { ParameterError } from "../../../query/sent.ts";
import { Icon } from "../../Icon.tsx";
import type { QueryProps } from "../query-props.ts";
import { Said } from "./AnswerNotes.tsx";

/** Why the last run did not begin: the rule, the place, the reason, and what can be written in its place. */
export function Refused({ workbench, session }: QueryProps) {
  const refused = workbench.refused.value;
  if (!refused) return null;
  const language = session.language.value;
  const words = queryAnswerWords(language);
  const { error, problem } = refused;
  const [title, next] = sentences(error, words, language);
  const rules: Readonly<Record<string, { why: string; instead: string }>> = queryEditorWords(language).rules;
  const rule = problem?.rule === undefined ? undefined : rules[problem.rule];
  // Where the mistake is in the text, only the database knows what it is.
  const spoken = problem?.code === "invalid_query";
  return (
    <div class="answer-refused" role="alert">
      <Icon svg={blocked} size={16} />
      <div>
        <p>
          <strong>{title}</strong> {problem?.rule && <code>{words.ruleName(problem.rule)}</code>}{" "}
          {problem?.position && (
            <span class="answer-place">{words.place(problem.position.line, problem.position.column)}</span>
          )}
        </p>
        {spoken && <p lang="en">{problem.detail}</p>}
        {rule ? <p>{rule.why}</p> : <p lang={problem?.rule ? "en" : undefined}>{next}</p>}
        {(rule ?? problem?.instead) && (
          <p>
            <strong>{words.instead}</strong> {rule ? rule.instead : <span lang="en">{problem?.instead}</span>}
          </p>
        )}
        {problem && (rule || (problem.code !== "refused_query" && !spoken)) && (
          <Said session={session} text={[problem.detail, problem.instead].filter(Boolean).join(" ")} />
        )}
      </div>
    </div>
  );
}

/** What happened and what to do. */
function sentences(error: Error, words: QueryAnswerWords, language: "ja" | "en"): [string, string] {
  if (error instanceof ParameterError) {
    const say = error.fault === "missing" || error.fault === "empty" ? words.missing : words.faulty;
    return [say(error.parameter), words.mendParameter];
  }
  const code = error instanceof CallError ? error.code : "unknown";
  if (code === "network" || code === "database_unavailable") return [words.refused, words.disconnected];
  if (code === "too_many_requests") return [words.refused, words.busyServer];
  const { title, next } = errorWords(code, language);
  const detail = error instanceof CallError ? error.problem?.detail : undefined;
  return [title, code === "refused_query" ? (detail ?? next) : next];
}
