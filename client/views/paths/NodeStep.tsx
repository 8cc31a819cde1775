import triangle from "lucide-static/icons/triangle-alert.svg?raw";
import { nameOf, ownName } from "../../evidence/names.ts";
import { noteOf } from "../../evidence/provenance.ts";
import type { Edge, Node } from "../../graph/types.ts";
import { pathWords } from "../../i18n/paths.ts";
import type { Language } from "../../session.ts";
import { Glyph } from "../details/Glyph.tsx";
import { languagesOf } from "../details/languages.ts";
import { openNode } from "../details/open-node.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";

/** A node of the path: its name in both languages, which leads to its details, and what to mind that no hop has `said`. */
export function NodeStep({ node, said, ...views }: ViewProps & { node: Node; said: ReadonlySet<string> }) {
  const { explorer, session } = views;
  const lens = explorer.lens.value;
  const [first, second] = languagesOf(session.language.value);
  const name = nameOf(node, lens, first);
  const other = ownName(node, lens, second);
  const note = noteIn(node, first);
  const open = () => {
    session.aside.value = undefined;
    void openNode(views, node.key);
  };
  return (
    <div class="node-step">
      <span class="step-rail">
        <Glyph {...views} node={node} />
      </span>
      <div>
        <button type="button" class="link node-step-name" title={pathWords(first).details(name)} onClick={open}>
          <span lang={first}>{name}</span>
          {other !== undefined && other !== name && <span lang={second}>{other}</span>}
        </button>
        {!said.has(note) && <StepCaution note={note} />}
      </div>
    </div>
  );
}

/** The note of a node or relationship in this language, else in the other; empty where it has none. */
export function noteIn(element: Node | Edge, language: Language): string {
  const note = noteOf(element);
  return note?.[language] ?? note?.ja ?? note?.en ?? "";
}

/** What a reader must be warned of, in one language. */
export function StepCaution({ note }: { note: string }) {
  if (note === "") return null;
  return (
    <p class="step-caution">
      <Icon svg={triangle} size={14} />
      <span>{note}</span>
    </p>
  );
}
