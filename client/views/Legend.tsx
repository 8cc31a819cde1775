import { labelLens, typeLens } from "../graph/lens.ts";
import type { Basis, Facet, Lens } from "../graph/types.ts";
import { t } from "../i18n/text.ts";
import type { Language } from "../session.ts";
import { EdgeGlyph } from "./EdgeGlyph.tsx";
import { FacetGroup } from "./FacetGroup.tsx";
import { FacetRow } from "./FacetRow.tsx";
import { rowsOfTypes } from "./legend-rows.ts";
import { NodeGlyph } from "./NodeGlyph.tsx";
import { onlyThese } from "./only-these.ts";
import type { ViewProps } from "./props.ts";
import { VariantGroups } from "./VariantGroups.tsx";

type Props = Pick<ViewProps, "session" | "explorer">;

/** What is on the canvas, counted, with the shape, colour or dash it has there; each line filters. */
export function Legend({ session, explorer }: Props) {
  const words = t(session.language.value);
  const { facets } = explorer.state.value;
  return (
    <>
      <FacetGroup title={words.kinds} hint={words.clickToFilter}>
        {facets.label.filter(known).map((facet) => (
          <LabelRow key={facet.value} facet={facet} session={session} explorer={explorer} />
        ))}
      </FacetGroup>
      <TypeGroup session={session} explorer={explorer} />
      <BasisGroup session={session} explorer={explorer} />
      <VariantGroups session={session} explorer={explorer} />
    </>
  );
}

function LabelRow({ facet, session, explorer }: Props & { facet: Facet }) {
  const lens = explorer.lens.value;
  const language = session.language.value;
  return (
    <FacetRow
      facet={facet}
      name={labelLens(lens, facet.value).name[language]}
      language={language}
      glyph={
        colouredByValue(explorer, "node", facet.value) ? (
          <NodeGlyph label={facet.value} lens={lens} theme={session.theme.value} draw="outlined" paint="currentColor" />
        ) : (
          <NodeGlyph label={facet.value} lens={lens} theme={session.theme.value} />
        )
      }
      toggle={() => explorer.toggle("label", facet.value)}
      only={() => onlyThese(explorer, "label", [facet.value])}
    />
  );
}

/** Whether the canvas colours these by a value: then the colour of the kind says nothing, and the other legend what it means. */
function colouredByValue(explorer: ViewProps["explorer"], of: "node" | "edge", kind: string): boolean {
  const { styles = [] } = explorer.desk.stage.parts;
  return styles.some((style) => style.channel === "colour" && style.of === of && (style.kind ?? kind) === kind);
}

function TypeGroup({ session, explorer }: Props) {
  const lens = explorer.lens.value;
  const language = session.language.value;
  return (
    <FacetGroup title={t(language).relationships}>
      {rowsOfTypes(explorer.state.value, lens).map(({ facet, types, boxed }) => (
        <FacetRow
          key={facet.value}
          facet={facet}
          name={boxed ? within(lens, language) : typeLens(lens, facet.value).name[language]}
          language={language}
          glyph={
            boxed ? (
              <span class="box-glyph" />
            ) : (
              <EdgeGlyph
                {...(colouredByValue(explorer, "edge", facet.value) ? {} : { type: facet.value, lens })}
                theme={session.theme.value}
              />
            )
          }
          toggle={() => toggleTypes(explorer, types, facet.off)}
          only={() => onlyThese(explorer, "type", types)}
        />
      ))}
    </FacetGroup>
  );
}

function BasisGroup({ session, explorer }: Props) {
  const words = t(session.language.value);
  const { basis } = explorer.state.value.facets;
  // Data that never says what a relationship rests on needs no such list.
  if (basis.every((facet) => facet.value === "none")) return null;
  return (
    <FacetGroup title={words.restsOn}>
      {basis.map((facet) => (
        <FacetRow
          key={facet.value}
          facet={facet}
          name={words.basis[facet.value as Basis]}
          language={session.language.value}
          glyph={<EdgeGlyph basis={facet.value as Basis} />}
          toggle={() => explorer.toggle("basis", facet.value)}
          only={() => onlyThese(explorer, "basis", [facet.value])}
        />
      ))}
    </FacetGroup>
  );
}

/** What the cards of the first picture say by place: in which group, in which card. */
function within(lens: Lens, language: Language): string {
  const labels = lens.overview ? [lens.overview.group.label, lens.overview.card.label] : [];
  return t(language).within(labels.map((label) => labelLens(lens, label).name[language]));
}

function toggleTypes(explorer: ViewProps["explorer"], types: string[], off: boolean): void {
  const mine = explorer.state.peek().facets.type.filter((facet) => types.includes(facet.value) && facet.off === off);
  for (const facet of mine) explorer.toggle("type", facet.value);
}

function known(facet: Facet): boolean {
  return facet.shown + facet.uncounted + facet.hidden > 0 || facet.off || (facet.all ?? 0) > 0;
}
