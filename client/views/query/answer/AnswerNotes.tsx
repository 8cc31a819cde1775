import info from "lucide-static/icons/info.svg?raw";
import warn from "lucide-static/icons/triangle-alert.svg?raw";
import type { Notification } from "../../../../server/schema.ts";
import { CallError } from "../../../api.ts";
import { meansLost } from "../../../connection.ts";
import { errorWords } from "../../../i18n/errors.ts";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { type Notice, noticesOf } from "../../../query/answer/notices.ts";
import { moreRows } from "../../../query/limits.ts";
import type { Session } from "../../../session.ts";
import { Icon } from "../../Icon.tsx";
import type { AnswerProps } from "./AnswerSide.tsx";

/** What a reader of the answer must know: that it was cut, broke off or was cancelled, and what the database says of the query. */
export function AnswerNotes(props: AnswerProps) {
  const { answer, session } = props;
  return (
    <div class="answer-notes">
      <Ended {...props} />
      <Cut {...props} />
      <Notices session={session} list={answer.summary.value?.notifications ?? []} />
    </div>
  );
}

function Ended({ answer, session, workbench }: AnswerProps) {
  const language = session.language.value;
  const words = queryAnswerWords(language);
  const state = answer.state.value;
  const rows = answer.arrived.value;
  if (state === "cancelled") return <Line icon={info}>{words.cancelledAfter(rows)}</Line>;
  if (state !== "failed") return null;
  const error = answer.error.value;
  const code = error instanceof CallError ? error.code : "unknown";
  const again = (
    <button type="button" class="link-button" onClick={() => void workbench.run(answer.asked.cypher)}>
      {words.runAgain}
    </button>
  );
  if (meansLost(error) && code === "network")
    return (
      <Line icon={warn} bad>
        {words.brokenAfter(rows)} {again}
      </Line>
    );
  const { title, next } = errorWords(code, language);
  return (
    <Line icon={warn} bad>
      {words.failedAfter(rows)} {title}{" "}
      {code === "query_timeout" ? words.tookTooLong(workbench.limits.value.seconds) : next} {again}
      {error && <Said session={session} text={error.message} />}
    </Line>
  );
}

function Cut({ answer, session, workbench }: AnswerProps) {
  const words = queryAnswerWords(session.language.value);
  const summary = answer.summary.value;
  if (!summary?.truncated) return null;
  const { by, limit } = summary.cut ?? { by: "rows", limit: summary.rows };
  const more = by === "rows" ? moreRows({ rows: limit, seconds: 0 }) : undefined;
  const raise = (rows: number) => {
    workbench.limits.value = { ...workbench.limits.peek(), rows };
    void workbench.run(answer.asked.cypher);
  };
  return (
    <Line icon={warn}>
      {by === "rows" ? words.cutRows(limit) : words.cutBytes(limit)} {words.cutNext}{" "}
      {more !== undefined && (
        <button type="button" class="link-button" onClick={() => raise(more)}>
          {words.raiseTo(more)}
        </button>
      )}
    </Line>
  );
}

/** The notices of the database; more than two are folded. */
export function Notices({ session, list }: { session: Session; list: readonly Notification[] }) {
  const words = queryAnswerWords(session.language.value);
  const notices = noticesOf(list);
  const lines = notices.map((notice, at) => <NoticeLine key={at} session={session} notice={notice} />);
  if (lines.length <= 2) return <>{lines}</>;
  return (
    <details class="answer-folded">
      <summary>{words.notices(lines.length)}</summary>
      {lines}
    </details>
  );
}

function NoticeLine({ session, notice }: { session: Session; notice: Notice }) {
  const words = queryAnswerWords(session.language.value);
  const { notification, name } = notice;
  const own = notice.words === undefined ? undefined : words.notice[notice.words];
  const fill = (text: string) => text.replace("{name}", name);
  const { position } = notification;
  const place = position && <span class="answer-place">{words.place(position.line, position.column)}</span>;
  const icon = notification.severity === "WARNING" ? warn : info;
  if (!own)
    return (
      <Line icon={icon}>
        <span lang="en">
          {notification.title} {notification.description}
        </span>{" "}
        {place}
      </Line>
    );
  return (
    <Line icon={icon}>
      <strong>{fill(own[0])}</strong> {place} <span>{fill(own[1])}</span>
      <Said session={session} text={notification.description} />
    </Line>
  );
}

/** The server's own words, folded away. */
export function Said({ session, text }: { session: Session; text: string }) {
  return (
    <details class="answer-said">
      <summary>{queryAnswerWords(session.language.value).details}</summary>
      <p lang="en">{text}</p>
    </details>
  );
}

interface LineProps {
  icon: string;
  bad?: boolean;
  children: preact.ComponentChildren;
}

function Line({ icon, bad = false, children }: LineProps) {
  return (
    <div class={bad ? "answer-line bad" : "answer-line"} role={bad ? "alert" : undefined}>
      <Icon svg={icon} size={14} />
      <div>{children}</div>
    </div>
  );
}
