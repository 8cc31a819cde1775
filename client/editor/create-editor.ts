import { closeBrackets, startCompletion } from "@codemirror/autocomplete";
import { history } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { openLintPanel } from "@codemirror/lint";
import { highlightSelectionMatches, openSearchPanel, search } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import * as codemirror from "@codemirror/view";
import { EditorView } from "@codemirror/view";
import { editorPhrases } from "../i18n/editor-phrases.ts";
import { colours } from "./colours/colours.ts";
import { completion } from "./completion/completion.ts";
import { starters } from "./completion/starters.ts";
import { callables } from "./functions/all.ts";
import { grounds as facet, type Grounds } from "./grounds.ts";
import { hoverHelp } from "./help/hover.ts";
import { signatureHelp } from "./help/signature.ts";
import { keys } from "./keys.ts";
import { toDbSchema } from "./language/db-schema.ts";
import { layOut } from "./lay-out.ts";
import { checkAgain, checking } from "./problems/lint.ts";
import { type Refused, setRefused } from "./problems/refused.ts";
import { type Runnable, runnableOf } from "./runnable.ts";
import { createShade } from "./shade.ts";
import { statementMark } from "./statement-mark.ts";
import { theme } from "./theme.ts";

/** What the editor tells: its text, and what would be run. */
export interface Listener {
  changed(text: string): void;
  moved(runnable: Runnable | undefined): void;
}

/** The Cypher editor as the page uses it. */
export interface Editor {
  /** Puts a text in the place of all. */
  set(text: string): void;
  /** Puts a text in the place of the selection. */
  insert(text: string): void;
  focus(): void;
  runnable(): Runnable | undefined;
  refuse(refused: Refused | undefined): void;
  /** The schema, a parameter or the language is another one. */
  refresh(): void;
  find(): void;
  problems(): void;
  format(): Promise<boolean>;
  /** The beginnings it offers, each with what puts it in. */
  starters(): { label: string; detail: string; begin: () => void }[];
  end(): void;
}

/** Makes the editor in an element of the page. */
export function createEditor(host: HTMLElement, text: string, grounds: Grounds, listener: Listener): Editor {
  const tongue = new Compartment();
  const shade = createShade(host);
  const view: EditorView = new EditorView({
    parent: shade.place,
    root: shade.root,
    state: EditorState.create({
      doc: text,
      extensions: [
        facet.of(grounds),
        keys(),
        editing,
        [colours(grounds.grammar), statementMark, completion, checking, signatureHelp, hoverHelp, theme],
        codemirror.tooltips({ position: "fixed", parent: shade.layer }),
        tongue.of(spoken(grounds)),
        EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
          if (docChanged) listener.changed(state.doc.toString());
          if (docChanged || selectionSet) listener.moved(runnableOf(state));
        }),
      ],
    }),
  });
  listener.moved(runnableOf(view.state));
  const teach = createTeacher(grounds);
  teach();
  const all = () => ({ from: 0, to: view.state.doc.length });
  return {
    set: (next) => {
      if (next === view.state.doc.toString()) return;
      view.dispatch({
        changes: { ...all(), insert: next },
        selection: { anchor: next.length },
        userEvent: "input.open",
      });
    },
    insert: (inserted) => {
      view.dispatch(view.state.replaceSelection(inserted), { userEvent: "input.paste", scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
    runnable: () => runnableOf(view.state),
    refuse: (refused) => view.dispatch({ effects: setRefused.of(refused) }),
    refresh: () => {
      teach();
      view.dispatch({ effects: [checkAgain.of(null), tongue.reconfigure(spoken(grounds))] });
    },
    find: () => void openSearchPanel(view),
    problems: () => void openLintPanel(view),
    format: () => layOut(view),
    starters: () =>
      starters(grounds).map((one) => ({
        label: one.label,
        detail: one.detail ?? "",
        begin: () => {
          view.focus();
          const { from, to } = all();
          if (typeof one.apply === "function") one.apply(view, one, from, to);
          else startCompletion(view);
        },
      })),
    end: () => {
      view.destroy();
      shade.end();
    },
  };
}

/** What tells the grammar of the database, again when it is another one. */
function createTeacher({ grammar, schema }: Grounds): () => void {
  let taught: ReturnType<typeof schema> | undefined;
  return () => {
    if (schema() === taught) return;
    taught = schema();
    grammar.tell({ schema: toDbSchema(taught, callables) });
  };
}

/** What any text editor of our day can do. */
const editing = [
  history(),
  codemirror.lineNumbers(),
  codemirror.highlightActiveLineGutter(),
  codemirror.highlightSpecialChars(),
  codemirror.drawSelection(),
  codemirror.dropCursor(),
  codemirror.rectangularSelection(),
  codemirror.crosshairCursor(),
  EditorState.allowMultipleSelections.of(true),
  EditorState.tabSize.of(2),
  indentUnit.of("  "),
  EditorView.lineWrapping,
  bracketMatching(),
  closeBrackets(),
  highlightSelectionMatches(),
  search({ top: false }),
  EditorState.languageData.of(() => [
    {
      commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
      closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"] },
    },
  ]),
];

/** What the editor says, in the reader's language. */
function spoken(grounds: Grounds) {
  const words = grounds.words();
  return [
    EditorState.phrases.of(editorPhrases[grounds.tongue()]),
    EditorView.contentAttributes.of({
      "aria-label": words.editor,
      "aria-description": words.editorHelp,
      tabindex: "0",
    }),
    codemirror.placeholder(words.placeholder),
  ];
}
