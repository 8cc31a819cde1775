import { useMemo, useState } from "preact/hooks";
import { queryKeepWords } from "../../../i18n/query-keep.ts";
import { fits } from "../../../query/keep/examples.ts";
import type { Imported } from "../../../query/keep/import-files.ts";
import type { QueryFile } from "../../../query/keep/query-file.ts";
import type { SavedQuery } from "../../../query/keep/records.ts";
import { byFolder, findQueries, untitled } from "../../../query/keep/saved.ts";
import { useExamples } from "../use-examples.ts";
import { ExampleList } from "./ExampleList.tsx";
import { Folder } from "./Folder.tsx";
import { ImportReport } from "./ImportReport.tsx";
import { KeepHead } from "./KeepHead.tsx";
import type { KeepProps } from "./keep-props.ts";
import { SavedItem } from "./SavedItem.tsx";
import { SavedTools } from "./SavedTools.tsx";
import { SaveForm } from "./SaveForm.tsx";
import { UndoBar } from "./UndoBar.tsx";
import { useDrop } from "./use-drop.ts";
import { useUndo } from "./use-undo.ts";

/** What the panel shows: the list, a query that is being named, or what came of files. */
type View = { show: "list" } | { show: "form"; query: QueryFile; id?: string } | { show: "report"; imported: Imported };

/** Saved queries by folder, and the examples. */
export function SavedPanel(props: KeepProps) {
  const { session, workbench } = props;
  const [view, show] = useState<View>({ show: "list" });
  const drop = useDrop((imported) => show({ show: "report", imported }));
  const back = () => show({ show: "list" });
  const name = () => {
    const query = { cypher: workbench.text.peek(), fields: workbench.fields.peek() };
    show({ show: "form", query: untitled(query) });
  };
  if (view.show === "form") return <SaveForm {...props} {...view} done={back} />;
  if (view.show === "report") return <ImportReport {...props} imported={view.imported} done={back} />;
  return (
    <div class={`keep-body ${drop.over ? "keep-over" : ""}`} {...drop.handlers}>
      <List
        {...props}
        save={name}
        edit={(query) => show({ show: "form", query, id: query.id })}
        tools={<SavedTools {...props} save={name} imported={(imported) => show({ show: "report", imported })} />}
      />
      <p class="keep-drop hint">{queryKeepWords(session.language.value)[drop.over ? "dropNow" : "dropHint"]}</p>
    </div>
  );
}

interface ListProps extends KeepProps {
  save: () => void;
  edit: (query: SavedQuery) => void;
  tools: preact.JSX.Element;
}

function List({ edit, tools, ...props }: ListProps) {
  const { keeper, session, workbench, close } = props;
  const language = session.language.value;
  const words = queryKeepWords(language);
  const [search, setSearch] = useState("");
  const [last, tell] = useUndo();
  const examples = useExamples();
  const saved = keeper.saved.value;
  const found = findQueries(saved, search);
  const schema = session.schema.value;
  const here = useMemo(() => examples.filter((one) => fits(one, schema)), [examples, schema]);
  const shown = findQueries(here, search);
  const open = (query: QueryFile) => {
    close();
    workbench.open(query);
  };
  const discard = (query: SavedQuery) => {
    void keeper.discard(query.id);
    tell({ text: words.removedQuery(query.title), undo: () => void keeper.save(query) });
  };
  return (
    <>
      <KeepHead {...props} title={words.saved} label={words.searchSaved} words={search} search={setSearch}>
        {tools}
      </KeepHead>
      <div class="keep-list">
        {saved.length === 0 && <p class="keep-empty">{words.noSaved}</p>}
        {byFolder(found, language).map(({ path, queries }) => (
          <Folder key={path} name={path || words.noFolder} count={queries.length} bare={path === ""}>
            {queries.map((query) => (
              <SavedItem
                key={query.id}
                {...props}
                query={query}
                open={() => open(query)}
                edit={() => edit(query)}
                discard={() => discard(query)}
                tell={tell}
              />
            ))}
          </Folder>
        ))}
        <ExampleList {...props} all={examples} shown={shown} here={here.length} open={open} />
        {saved.length + here.length > 0 && found.length + shown.length === 0 && (
          <p class="keep-empty">{words.nothingFound}</p>
        )}
      </div>
      <UndoBar session={session} last={last} done={() => tell(undefined)} />
    </>
  );
}
