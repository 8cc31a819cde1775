import external from "lucide-static/icons/external-link.svg?raw";
import { nameOf } from "../../evidence/names.ts";
import { toLink } from "../../evidence/values.ts";
import type { Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { answered, useAnswer } from "./use-answer.ts";

/** The name of a document, as a link where it has an address; its key until the name is there. */
export function DocumentLink({ documentKey, ...views }: ViewProps & { documentKey: string }) {
  const node = useDocument(views, documentKey);
  if (!node) return <span class="mono">{documentKey}</span>;
  const name = nameOf(node, views.explorer.lens.value, views.session.language.value);
  const url = toLink(node.properties["url"]);
  return url === undefined ? <span>{name}</span> : <SafeLink url={url} text={name} {...views} />;
}

/** The short name of a document as mere words; its key until the name is there. */
export function DocumentName({ documentKey, ...views }: ViewProps & { documentKey: string }) {
  const node = useDocument(views, documentKey);
  return node ? views.explorer.captionOf(node) : documentKey;
}

function useDocument(views: ViewProps, key: string): Node | undefined {
  const here = views.explorer.node(key);
  const answer = useAnswer(views, "GET /api/nodes/:key", here ? undefined : { key }, true);
  return here ?? answered(answer)?.node;
}

/** A link to another site, in a tab of its own that knows nothing of ours. */
export function SafeLink({ url, text, session }: Pick<ViewProps, "session"> & { url: string; text: string }) {
  return (
    <a class="outside" href={url} target="_blank" rel="noopener noreferrer">
      {text}
      <Icon svg={external} size={12} />
      <span class="unseen">{detailWords(session.language.value).opensElsewhere}</span>
    </a>
  );
}
