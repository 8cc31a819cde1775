import type { Words } from "../../snapshot/schema.ts";
import type { Doing } from "../graph/doing.ts";
import type { Explorer } from "../graph/explorer.ts";
import { captionOf } from "../graph/lens.ts";
import type { Session } from "../session.ts";

const languages = ["ja", "en"] as const;
const longest = 300;

/** A title to begin with, in both languages: the question, the node or the snapshot that opened the picture, else the dataset. */
export function suggestedTitle({ desk, lens }: Explorer, { datasets }: Session): Words {
  const { history } = desk.doings;
  const scenes = history.scenes(desk.stage.scene());
  const first = scenes.findIndex(({ base }) => base === desk.stage.base);
  const opening = first === 0 ? history.origin : history.steps[first - 1]?.doing;
  const nodes = new Map(desk.stage.scene().actors.map(({ node }) => [node.key, node]));
  const named = (keys: readonly string[]) => {
    const found = keys.flatMap((key) => nodes.get(key) ?? []).slice(0, 3);
    const say = (language: "ja" | "en") => found.map((node) => captionOf(node, lens.peek(), language));
    return found.length === 0 ? undefined : { ja: say("ja").join("・"), en: say("en").join(", ") };
  };
  const said = opening && byOpening(opening, lens.peek().questions, named);
  const focus = desk.stage.scene().actors.filter((actor) => actor.focus);
  const all = datasets.peek();
  const main = all.find(({ lens }) => lens.overview) ?? all[0];
  const title: Words = said ?? named(focus.map(({ node }) => node.key)) ?? main?.title ?? {};
  return Object.fromEntries(languages.flatMap((one) => (title[one] ? [[one, title[one].slice(0, longest)]] : [])));
}

function byOpening(
  { kind, name, keys = [], with: said }: Doing,
  questions: readonly { id: string; text: { ja: string; en: string } }[],
  named: (keys: readonly string[]) => Words | undefined,
): Words | undefined {
  if (kind === "question") return questions.find(({ id }) => id === name)?.text;
  if (kind === "snapshot") return said?.["title"] as Words | undefined;
  return kind === "overview" ? undefined : named(keys);
}
