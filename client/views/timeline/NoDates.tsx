import { attempt } from "../../attempt.ts";
import { propertyName } from "../../evidence/names.ts";
import { labelLens, typeLens } from "../../graph/lens.ts";
import { type DatedKind, datedKinds } from "../../graph/sieve/moments.ts";
import type { Question } from "../../graph/types.ts";
import { facetWords } from "../../i18n/facets.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";

/** Says that nothing here has a date, and which kinds of the database have; each can be shown. */
export function NoDates(views: ViewProps) {
  const { session, explorer } = views;
  const lens = explorer.lens.value;
  const language = session.language.value;
  const words = facetWords(language);
  const kinds = datedKinds(session.schema.value, lens);
  const theme = session.theme.value;
  return (
    <div class="no-dates">
      <h3>{words.noDates}</h3>
      <p class="hint">{kinds.length > 0 ? words.noDatesHint : words.noDatesAnywhere}</p>
      <ul>
        {kinds.map((dated) => (
          <li key={`${dated.of} ${dated.kind}`}>
            {dated.of === "node" ? (
              <NodeGlyph label={dated.kind} lens={lens} theme={theme} />
            ) : (
              <EdgeGlyph type={dated.kind} lens={lens} theme={theme} />
            )}
            <span>{nameOf(dated, views)}</span>
            <span class="hint">{dated.properties.map((name) => propertyName(name, lens, language)).join(" · ")}</span>
            <button type="button" class="link-button" onClick={() => attempt(session, () => show(dated, views))}>
              {words.showThese(dated.count)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf({ of, kind }: DatedKind, { session, explorer }: ViewProps): string {
  const lens = explorer.lens.value;
  const { name } = of === "node" ? labelLens(lens, kind) : typeLens(lens, kind);
  return name[session.language.value];
}

/** Nodes of the label, or all that the relationships of the type join, on a fresh canvas. */
async function show(dated: DatedKind, views: ViewProps): Promise<void> {
  const { kind, of, from } = dated;
  const name = nameOf(dated, views);
  const step = { types: [kind], labels: [], direction: "out" as const, from: [] };
  const question: Question = {
    id: name,
    text: { ja: name, en: name },
    start: { keys: [], labels: of === "node" ? [kind] : from === undefined ? [] : [from] },
    steps: of === "node" ? [] : [step],
    to: [],
  };
  await views.explorer.openQuestion(question);
}
