import { attempt } from "../../attempt.ts";
import { mostHops, type PathFinder, type Shown } from "../../graph/path-finder.ts";
import { addWays } from "../../graph/paths.ts";
import { pathWords } from "../../i18n/paths.ts";
import { Failure } from "../details/Failure.tsx";
import type { ViewProps } from "../props.ts";
import { useLate } from "../use-late.ts";
import { WayList } from "./WayList.tsx";

interface Props extends ViewProps {
  finder: PathFinder;
  shown: Shown | undefined;
}

/** What the search found, that it is still at it, or why there is nothing and what to change. */
export function PathAnswer({ finder, shown, ...views }: Props) {
  const { explorer, session } = views;
  const words = pathWords(session.language.value);
  const search = finder.search.value;
  const ways = finder.ways.value;
  const again = () => attempt(session, () => finder.find());
  if (search.state === "searching") return <Searching {...views} finder={finder} />;
  if (search.state === "failed") return <Failure error={search.error} retry={again} session={session} />;
  if (search.state === "idle") return null;
  const addAll = () =>
    attempt(session, async () => {
      await addWays(explorer.desk, ways, { maxHops: finder.maxHops.peek(), types: finder.types.peek() });
    });
  return (
    <section class="path-answer" aria-label={words.list}>
      {ways.length === 0 && <NoWay {...views} finder={finder} again={again} />}
      {ways.length > 0 && (
        <div class="path-found">
          <p>{words.found(ways.length, finder.maxHops.value)}</p>
          {ways.length > 1 && (
            <button type="button" class="link" onClick={addAll}>
              {words.addAll}
            </button>
          )}
        </div>
      )}
      {!search.complete && <p class="quiet path-note">{words.incomplete}</p>}
      <WayList {...views} finder={finder} ways={ways} shown={shown} />
    </section>
  );
}

/** Says after a moment that it searches, and can be told to stop. */
function Searching({ finder, session }: ViewProps & { finder: PathFinder }) {
  const words = pathWords(session.language.value);
  const late = useLate(true);
  return (
    <div class="path-answer path-searching" role="status">
      {late && (
        <>
          <p>{words.searching}</p>
          <progress aria-label={words.searching} />
          <button type="button" class="button" onClick={() => finder.cancel()}>
            {words.cancel}
          </button>
        </>
      )}
    </div>
  );
}

function NoWay({ finder, again, session }: ViewProps & { finder: PathFinder; again: () => void }) {
  const words = pathWords(session.language.value);
  const [hops, types] = [finder.maxHops.value, finder.types.value];
  const further = Math.min(mostHops, hops + 2);
  return (
    <div class="path-none" role="status">
      <p>{types.length > 0 ? words.noneOfTypes(hops) : words.none(hops)}</p>
      {types.length === 0 && hops >= mostHops && <p class="quiet">{words.noneAtAll}</p>}
      <div class="actions">
        {hops < mostHops && (
          <button
            type="button"
            class="button"
            onClick={() => {
              finder.maxHops.value = further;
              again();
            }}
          >
            {words.tryHops(further)}
          </button>
        )}
        {types.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              finder.types.value = [];
              again();
            }}
          >
            {words.tryTypes}
          </button>
        )}
      </div>
    </div>
  );
}
