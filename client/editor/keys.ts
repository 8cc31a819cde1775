import { closeBracketsKeymap, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, historyKeymap, indentWithTab } from "@codemirror/commands";
import { forEachDiagnostic, lintKeymap, nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import { Prec } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import { groundsOf } from "./grounds.ts";
import { layOut } from "./lay-out.ts";
import { runnableOf } from "./runnable.ts";

/** For so long Tab leaves the editor after Escape, in ms. */
const leaving = 3000;

/** The keys of the editor. */
export function keys() {
  let escapedAt = 0;
  /** Once it makes Tab leave, twice it is the page's, which closes the drawer. */
  const leave = (view: EditorView) => {
    if (!view.state.selection.main.empty || view.state.selection.ranges.length > 1) return false;
    const twice = Date.now() - escapedAt < leaving;
    escapedAt = twice ? 0 : Date.now();
    view.setTabFocusMode(leaving);
    return !twice;
  };
  const formatNow = (view: EditorView) => {
    void layOut(view);
    return true;
  };
  return [
    Prec.highest(
      keymap.of([
        { key: "Mod-Enter", run: run, shift: explain },
        { key: "Mod-.", run: mend },
        { key: "Shift-Alt-f", run: formatNow },
      ]),
    ),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      { key: "F8", run: nextDiagnostic, shift: previousDiagnostic },
      ...lintKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    Prec.lowest(keymap.of([{ key: "Escape", run: leave }])),
  ];
}

function run(view: EditorView): boolean {
  closeCompletion(view);
  const runnable = runnableOf(view.state);
  if (runnable) groundsOf(view.state).run(runnable.text, runnable.from);
  return true;
}

function explain(view: EditorView): boolean {
  closeCompletion(view);
  const runnable = runnableOf(view.state);
  if (runnable) groundsOf(view.state).explain(runnable.text, runnable.from);
  return true;
}

/** Does the first thing that would mend the problem under the caret. */
function mend(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  let done = false;
  forEachDiagnostic(view.state, ({ actions }, from, to) => {
    const [action] = actions ?? [];
    if (done || !action || head < from || head > to) return;
    done = true;
    action.apply(view, from, to);
  });
  return true;
}
