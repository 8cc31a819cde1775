import listChecks from "lucide-static/icons/list-checks.svg?raw";
import { useEffect, useMemo, useState } from "preact/hooks";
import { coveredLabels } from "../../evidence/researched.ts";
import { detailWords } from "../../i18n/details.ts";
import { readingWords } from "../../i18n/reading.ts";
import type { Reading } from "../../session.ts";
import "../../styles/evidence.css";
import "../../styles/made.css";
import "../../styles/neighbours.css";
import "../../styles/sources.css";
import "../../styles/table-tools.css";
import { DrawerHead } from "../DrawerHead.tsx";
import { Failure } from "../details/Failure.tsx";
import { Loading } from "../details/Loading.tsx";
import { answered, useAnswer } from "../details/use-answer.ts";
import { toId } from "../details/visit.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { CoverageMatrix } from "./CoverageMatrix.tsx";
import { DatasetList } from "./DatasetList.tsx";
import { DocumentList } from "./DocumentList.tsx";
import { readingOf } from "./reading-place.ts";
import { SourceText } from "./SourceText.tsx";
import { useDocuments } from "./use-documents.ts";

interface Given {
  reading: Reading | undefined;
  /** What was selected when it was asked for. */
  under: string;
}

const nothing: Reading = {};

/** The sources: documents and datasets on the left, the whole text of a document on the right. */
export function SourcesDrawer(views: ViewProps) {
  const { explorer, session } = views;
  const words = detailWords(session.language.value);
  const selected = explorer.state.value.selected;
  const under = toId(selected);
  const [given, setGiven] = useState<Given>(() => ({ reading: session.reading.peek(), under }));
  const wished = session.reading.value;
  const documents = useDocuments(views);
  const texts = answered(useAnswer(views, "GET /api/texts", {}, true))?.texts ?? [];
  const setReading = (reading: Reading) => setGiven({ reading, under });

  useEffect(() => {
    if (!wished) return;
    setReading(wished);
    session.reading.value = undefined;
  }, [wished]);

  const ofSelection = useMemo(() => readingOf(selected, views, texts), [under, texts]);
  // What was asked for holds until something else is selected that stands in a text.
  const asked = given.under === under ? given.reading : undefined;
  const reading = asked ?? ofSelection ?? given.reading ?? nothing;
  const labels = coveredLabels(explorer.lens.value);
  const label = labels.find((one) => one === reading.coverage);
  const list = documents.state === "ready" ? documents.value : [];
  const shown = reading.document ?? list[0]?.key;
  return (
    <>
      <DrawerHead session={session} />
      <div class="sources">
        <div class="sources-list">
          {documents.state === "loading" && <Loading session={session} answer={documents} />}
          {documents.state === "failed" && (
            <Failure error={documents.error} retry={documents.retry} session={session} />
          )}
          {documents.state === "ready" && list.length === 0 && <p class="sources-none">{words.noDocuments}</p>}
          {labels.length > 0 && (
            <button
              type="button"
              class="document matrix-tab"
              aria-current={label === undefined ? undefined : "true"}
              onClick={() => setReading({ coverage: labels[0] ?? "" })}
            >
              <Icon svg={listChecks} />
              {readingWords(session.language.value).coverage}
            </button>
          )}
          <DocumentList
            {...views}
            documents={list}
            shown={label === undefined ? shown : undefined}
            open={(document) => setReading({ document })}
          />
          <DatasetList session={session} />
        </div>
        {label !== undefined && (
          <CoverageMatrix {...views} label={label} choose={(coverage) => setReading({ coverage })} />
        )}
        {label === undefined && shown !== undefined && (
          <SourceText
            key={shown}
            {...views}
            documentKey={shown}
            document={list.find(({ key }) => key === shown)}
            known={documents.state === "ready"}
            reading={reading}
          />
        )}
      </div>
    </>
  );
}
