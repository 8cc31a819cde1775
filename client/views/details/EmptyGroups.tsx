import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import type { NeighbourCount } from "../../../server/schema.ts";
import { typeName } from "../../evidence/names.ts";
import { answersOf } from "../../evidence/researched.ts";
import type { Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import "../../styles/researched.css";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { answerWord, stateOf } from "./Researched.tsx";

interface Props extends ViewProps {
  node: Node;
  /** The groups that have neighbours. */
  groups: readonly NeighbourCount[];
}

/** Kinds of relationship a node has none of: whether somebody looked, or nobody has. */
export function EmptyGroups({ node, groups, explorer, session }: Props) {
  const lens = explorer.lens.value;
  const language = session.language.value;
  const words = detailWords(language);
  const answers = answersOf(node, lens, ({ type, direction }) =>
    groups.some((group) => group.type === type && group.direction === direction) ? 1 : 0,
  );
  return answers
    .filter(({ count }) => count === 0)
    .map((answer) => (
      <li key={`${answer.direction} ${answer.type}`} class={`group empty ${stateOf(answer)}`}>
        <div class="group-line">
          <span class="group-name">
            <Icon svg={answer.direction === "in" ? arrowLeft : arrowRight} size={12} />
            <span class="unseen">{answer.direction === "in" ? words.incoming : words.outgoing}</span>{" "}
            {typeName(answer.type, lens, language, answer.direction)}
          </span>
          <span class="group-answer">{answerWord(answer, language)}</span>
        </div>
      </li>
    ));
}
