import x from "lucide-static/icons/x.svg?raw";
import type { Edge, Node } from "../../../graph/types.ts";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { say } from "../../../query/answer/say.ts";
import { Icon } from "../../Icon.tsx";
import type { ViewProps } from "../../props.ts";
import { showElement } from "./show-element.ts";

/** For what is not on the canvas: an offer to bring it there. */
export function Offer({ element, close, ...views }: ViewProps & { element: Node | Edge; close: () => void }) {
  const { explorer, session } = views;
  const language = session.language.value;
  const words = queryAnswerWords(language);
  return (
    <div class="answer-offer" role="status">
      <p>{words.notHere(say(element, { lens: explorer.lens.value, language }))}</p>
      <button
        type="button"
        class="link-button"
        onClick={() => {
          close();
          void showElement(views, element);
        }}
      >
        {words.addOne}
      </button>
      <button type="button" class="icon-button" aria-label={words.dismiss} onClick={close}>
        <Icon svg={x} size={14} />
      </button>
    </div>
  );
}
