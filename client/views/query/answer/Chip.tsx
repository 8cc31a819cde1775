import { Fragment } from "preact";
import { basisOf } from "../../../graph/lens.ts";
import type { Edge, Node } from "../../../graph/types.ts";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import type { Path } from "../../../query/answer/kinds.ts";
import { say } from "../../../query/answer/say.ts";
import { Glyph } from "../../details/Glyph.tsx";
import { EdgeGlyph } from "../../EdgeGlyph.tsx";
import type { Choosing } from "./AnswerRow.tsx";

/** A node or relationship with its glyph and name: a click selects it on the canvas, resting at it marks it there. */
export function Chip({ element, explorer, session, reading, choose, rest }: Choosing & { element: Node | Edge }) {
  const name = say(element, reading);
  return (
    <button
      type="button"
      class="answer-chip"
      tabIndex={-1}
      title={name}
      onClick={() => choose(element)}
      onPointerEnter={() => rest(element.key)}
      onPointerLeave={() => rest(undefined)}
    >
      {"labels" in element ? (
        <Glyph node={element} explorer={explorer} session={session} call={explorer.desk.call} />
      ) : (
        <EdgeGlyph
          basis={basisOf(element)}
          type={element.type}
          lens={explorer.lens.value}
          theme={session.theme.value}
        />
      )}
      <span class="answer-name">{name}</span>
    </button>
  );
}

/** A path by its ends and the number of hops; short ones in full. */
export function PathChips({ path, ...choosing }: Choosing & { path: Path }) {
  const words = queryAnswerWords(choosing.session.language.value);
  const { nodes, edges } = path;
  const [first, last] = [nodes[0], nodes.at(-1)];
  const shown = nodes.length <= 3 ? nodes : [];
  return (
    <span class="answer-path" title={say(path, choosing.reading)}>
      {shown.map((node, at) => (
        <Fragment key={at}>
          {at > 0 && <span class="answer-arrow">–</span>}
          <Chip {...choosing} element={node} />
        </Fragment>
      ))}
      {shown.length === 0 && first && last && (
        <>
          <Chip {...choosing} element={first} />
          <span class="answer-arrow">– {words.hops(edges.length)} –</span>
          <Chip {...choosing} element={last} />
        </>
      )}
    </span>
  );
}
