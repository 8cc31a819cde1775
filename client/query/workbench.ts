import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { CallError, createStream, type Stream } from "../api.ts";
import { createDraft } from "./draft.ts";
import { keptLimits } from "./limits.ts";
import { toJson } from "./parameters.ts";
import { type Run, runQuery, toError } from "./run.ts";
import { ParameterError, sentParameters } from "./sent.ts";
import type { Answer, Grounds, PlanAnswer, QueryText, Running, Workbench } from "./types.ts";

/** Makes the researcher's desk; `stream` is the way to answers. */
export function createWorkbench(grounds: Grounds, stream: Stream = createStream()): Workbench {
  const text = signal("");
  const fields = signal<QueryText["fields"]>({});
  const answer = signal<Answer | undefined>(undefined);
  const plan = signal<PlanAnswer | undefined>(undefined);
  const refused = signal<Workbench["refused"]["value"]>(undefined);
  const running = signal<Running | undefined>(undefined);
  const abandoned = signal<Workbench["abandoned"]["value"]>(undefined);
  const limits = keptLimits();
  const draft = createDraft(text, fields);
  forgetMended(refused, fields);
  let current: Run | undefined;

  const cancel = () => {
    current?.cancel();
    current = undefined;
    running.value = undefined;
  };
  /** Does one thing in the place of what runs; what is wrong with it is said, unless something else has begun. */
  const instead = async (what: Running["what"], ran: string, make: (parameters: Parameters) => Run) => {
    cancel();
    draft.ran(ran);
    let mine: Run | undefined;
    try {
      const parameters = sentParameters(ran, fields.peek());
      batch(() => {
        refused.value = undefined;
        running.value = { what, since: Date.now() };
      });
      mine = make(parameters);
      current = mine;
      await mine.ended;
    } catch (error) {
      if ((mine && current !== mine) || isAborted(error)) return;
      const problem = error instanceof CallError ? error.problem : undefined;
      refused.value = { error: toError(error), problem, ran };
    } finally {
      if (current === mine) {
        current = undefined;
        running.value = undefined;
      }
    }
  };
  return {
    ...{ text, fields, answer, plan, refused, running, limits },
    inserting: signal(undefined),
    kept: signal(undefined),
    busy: computed(() => running.value !== undefined),
    ...{ replaced: draft.replaced, opened: draft.opened, latest: draft.latest, abandoned },
    run: (cypher = text.peek()) =>
      instead("run", cypher, (parameters) => {
        const asked = { cypher, fields: fields.peek() };
        const came = (arrived: Answer) => {
          answer.value = arrived;
        };
        const gone = (startedAt: number) => {
          abandoned.value = { asked, startedAt, endedAt: Date.now() };
        };
        return runQuery({ ...grounds, stream }, { asked, parameters, limits: limits.peek(), came, gone });
      }),
    explain: (profile, cypher = text.peek()) =>
      instead(profile ? "profile" : "explain", cypher, (parameters) => {
        const asked = { cypher, fields: fields.peek() };
        const own = new AbortController();
        const ended = grounds
          .call("POST /api/query/explain", { cypher, parameters, profile }, own.signal)
          .then((explained) => {
            if (!own.signal.aborted) plan.value = { asked, profiled: profile, explained };
          });
        return { ended, cancel: () => own.abort() };
      }),
    cancel,
    open: (query) => {
      cancel();
      batch(() => {
        draft.open(query);
        refused.value = undefined;
      });
    },
  };
}

/** A parameter that was missed is no longer spoken of once it has a value. */
function forgetMended(refused: Signal<Workbench["refused"]["value"]>, fields: ReadonlySignal<QueryText["fields"]>) {
  effect(() => {
    const error = refused.value?.error;
    const field = error instanceof ParameterError ? fields.value[error.parameter] : undefined;
    if (field && "value" in toJson(field)) refused.value = undefined;
  });
}

type Parameters = Record<string, unknown>;

function isAborted(error: unknown): boolean {
  return error instanceof CallError && error.code === "aborted";
}
