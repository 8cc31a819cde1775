import { attempt } from "../../../attempt.ts";
import type { AnswerAct } from "../../../graph/answers.ts";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { elementsOf, firstOf } from "../../../query/answer/elements.ts";
import type { Answer } from "../../../query/types.ts";
import type { ViewProps } from "../../props.ts";

/** Nodes that a canvas can be read with. */
export const mostDrawn = 2000;

/** Brings what of an answer can be drawn to the canvas, at most the first 2,000 nodes; says what came of it. */
export async function addAnswer(views: ViewProps, answer: Answer, act: AnswerAct, among: boolean): Promise<void> {
  const { session, explorer } = views;
  await attempt(session, async () => {
    const [found, { drawAnswer }] = await Promise.all([elementsOf(answer), import("../../../graph/answers.ts")]);
    if (!found) return;
    const { asked, parameters } = answer;
    const words = queryAnswerWords(session.language.peek());
    const wanted = { act, among, cypher: asked.cypher, parameters, what: words.drawing };
    const changed = await drawAnswer(explorer.desk, { ...firstOf(found, mostDrawn), ...wanted });
    const { nodes, edges } = explorer.state.peek();
    session.toast.value = changed ? words.added(nodes, edges) : words.addedNothing;
  });
}
