import type { Snapshot } from "../../snapshot/schema.ts";
import type { Desk } from "../graph/desk.ts";
import type { Doing } from "../graph/doing.ts";
import type { Scene } from "../graph/scene.ts";
import type { Grounds, Statement } from "../graph/statements/cypher-text.ts";
import { statementOf } from "../graph/statements/statement-of.ts";

type Made = Snapshot["made"];

const most = { steps: 500, seen: 20_000, cypher: 100_000 };
const nothing = { totals: { nodes: 0, relationships: 0 }, labels: [], relationships: [] };
/** Kinds that open a canvas from what was kept of it: no query of theirs finds it again, but its nodes by their keys. */
const opens: readonly string[] = ["view", "snapshot"];

/**
 * What made the picture: the doings since its canvas was fresh (of a story, all there are), with the queries of those
 * that fetched something. A picture that grew from a snapshot has what made that one before its own.
 */
export function madeBy({ stage, doings, session }: Desk, of: "picture" | "story"): Made {
  const { history } = doings;
  const scenes = history.scenes(stage.scene());
  const steps = [...(history.origin ? [history.origin] : []), ...history.steps.map(({ doing }) => doing)];
  const done = history.steps.filter(({ done }) => done).length + 1;
  const lines = steps.slice(0, done).flatMap((doing, index) => {
    const after = scenes[index];
    return after && (of === "story" || after.base === stage.base) ? [{ doing, after }] : [];
  });
  const grounds: Grounds = {
    schema: session.schema.peek() ?? nothing,
    lens: stage.lens,
    kin: stage.sieve?.kin,
  };
  const before = lines.map(({ doing }) => carriedBy(doing));
  const seen = lines.flatMap(({ after }) => after.actors.map(({ node }) => node.key));
  return {
    steps: lines
      .flatMap(({ doing, after }, index) => [...(before[index]?.steps ?? []), madeStep(doing, after, grounds)])
      .slice(-most.steps),
    seen: [...new Set([...before.flatMap((one) => one?.seen ?? []), ...seen])].slice(-most.seen),
  };
}

/** What made the snapshot that a doing opened. */
function carriedBy({ kind, with: said }: Doing): Made | undefined {
  return kind === "snapshot" ? (said?.["made"] as Made | undefined) : undefined;
}

function madeStep(doing: Doing, after: Scene, grounds: Grounds): Made["steps"][number] {
  const { kind } = doing;
  const statement = statementOf(doing, grounds, after);
  if (!statement || !finds(doing, statement) || statement.cypher.length > most.cypher) return { kind };
  return { kind, cypher: statement.cypher, parameters: { ...statement.parameters } };
}

function finds({ kind }: Doing, { tells }: Statement): boolean {
  return tells === "finds" || tells === "without" || opens.includes(kind);
}
