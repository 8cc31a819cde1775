import { labelOf } from "../../graph/lens.ts";
import type { Lens, Node } from "../../graph/types.ts";
import type { ViewProps } from "../props.ts";
import { answered, useAnswer } from "./use-answer.ts";

const most = 2000;

/** The amounts a node leads to by way of the rows of the first picture: an agency's measures' funding. Empty without such rows. */
export function useAmounts(views: ViewProps, node: Node): Node[] {
  const lens = views.explorer.lens.value;
  const { overview } = lens;
  const amount = overview?.amount;
  const steps = stepsTo(node, lens);
  const [first, second] = steps;
  const near = useAnswer(
    views,
    "GET /api/nodes/:key/neighbours",
    first === undefined ? undefined : { key: node.key, label: [first], limit: most },
    true,
  );
  const found = keysOf(answered(near)?.nodes, first);
  const further = useAnswer(
    views,
    "POST /api/subgraph",
    second === undefined || found.length === 0
      ? undefined
      : { keys: found, expand: { labels: [second], direction: "both", limit: most } },
    true,
  );
  const rows = second === undefined ? found : keysOf(answered(further)?.nodes, second);
  const starts = overview && labelOf(node, lens) === overview.rows.label ? [node.key] : rows;
  const amounts = useAnswer(
    views,
    "POST /api/subgraph",
    amount === undefined || starts.length === 0
      ? undefined
      : { keys: starts, expand: { types: [amount.type], labels: [amount.label], direction: "out", limit: most } },
    true,
  );
  return (answered(amounts)?.nodes ?? []).filter((one) => amount && labelOf(one, lens) === amount.label);
}

/** The labels on the way from a node to the rows: none from a row itself, the group's from a card. */
function stepsTo(node: Node, { overview, ...lens }: Lens): string[] {
  if (!overview?.amount) return [];
  const label = labelOf(node, { overview, ...lens });
  if (label === overview.rows.label || label === overview.amount.label) return [];
  return label === overview.card.label ? [overview.group.label, overview.rows.label] : [overview.rows.label];
}

function keysOf(nodes: readonly Node[] | undefined, label: string | undefined): string[] {
  return (nodes ?? []).flatMap(({ key, labels }) => (label !== undefined && labels.includes(label) ? [key] : []));
}
