import arrow from "lucide-static/icons/arrow-down.svg?raw";
import { edgeName, nameOf, ownName } from "../../evidence/names.ts";
import type { Edge, Lens, Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { Language } from "../../session.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { Glyph } from "./Glyph.tsx";
import { languagesOf } from "./languages.ts";
import { openNode } from "./open-node.ts";

interface Ends {
  edge: Edge;
  source: Node | undefined;
  target: Node | undefined;
}

/** What a node is, in both languages side by side. */
export function NodeIdentity({ node, ...views }: ViewProps & { node: Node }) {
  const plain = isPlain([node], views.explorer.lens.value);
  return (
    <div class={plain ? "identity plain" : "identity"}>
      {!plain && <LanguageHeads language={views.session.language.value} />}
      <NodeNames {...views} node={node} />
    </div>
  );
}

/** What a relationship says, in both languages side by side: from, arrow, to. The ends open their node. */
export function EdgeIdentity({ edge, source, target, ...views }: ViewProps & Ends) {
  const language = views.session.language.value;
  const lens = views.explorer.lens.value;
  const plain = isPlain([source, target], lens);
  const [first, second] = languagesOf(language);
  return (
    <div class={plain ? "identity plain" : "identity"}>
      {!plain && <LanguageHeads language={language} />}
      <EndNames {...views} node={source} nodeKey={edge.source} />
      <span class="identity-arrow">
        <Icon svg={arrow} />
      </span>
      {(plain ? [first] : [first, second]).map((one) => (
        <span key={one} class="identity-says" lang={one}>
          {edgeName(edge, lens, one)}
        </span>
      ))}
      <EndNames {...views} node={target} nodeKey={edge.target} />
    </div>
  );
}

/** Whether no name is of a certain language, as in a database that nobody made for two. */
function isPlain(nodes: (Node | undefined)[], lens: Lens): boolean {
  return nodes.every((node) => !node || (!ownName(node, lens, "ja") && !ownName(node, lens, "en")));
}

function LanguageHeads({ language }: { language: Language }) {
  const words = detailWords(language);
  return languagesOf(language).map((one) => (
    <span key={one} class="identity-head" lang={one}>
      {words.names[one]}
    </span>
  ));
}

function NodeNames({ node, ...views }: ViewProps & { node: Node }) {
  const { language, lens } = reading(views);
  const [first, second] = languagesOf(language);
  return (
    <>
      <span class="identity-glyph">
        <Glyph {...views} node={node} />
      </span>
      <span class="identity-name" lang={first}>
        {nameOf(node, lens, first)}
      </span>
      <span class="identity-name second" lang={second}>
        {ownName(node, lens, second) ?? ""}
      </span>
    </>
  );
}

/** An end may be gone from the canvas; then its key stands for it. */
function EndNames({ node, nodeKey, ...views }: ViewProps & { node: Node | undefined; nodeKey: string }) {
  const { language, lens } = reading(views);
  const [first, second] = languagesOf(language);
  const name = node ? nameOf(node, lens, first) : nodeKey;
  const open = () => void openNode(views, nodeKey);
  return (
    <>
      <span class="identity-glyph">{node && <Glyph {...views} node={node} />}</span>
      <button type="button" class="identity-name link" lang={first} onClick={open}>
        {name}
      </button>
      <span class="identity-name second" lang={second}>
        {(node && ownName(node, lens, second)) ?? ""}
      </span>
    </>
  );
}

function reading({ session, explorer }: ViewProps): { language: Language; lens: Lens } {
  return { language: session.language.value, lens: explorer.lens.value };
}
