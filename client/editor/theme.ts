import { EditorView } from "@codemirror/view";

const focusRing = { outline: "2px solid var(--accent)", outlineOffset: "1px" };
const button = {
  minBlockSize: "28px",
  padding: "0 10px",
  border: "1px solid var(--line-2)",
  borderRadius: "var(--radius)",
  background: "var(--panel)",
  color: "var(--text)",
  font: "500 12px / 16px var(--font)",
  cursor: "pointer",
};

const text = {
  "&": { blockSize: "100%", color: "var(--text)", backgroundColor: "var(--canvas)", fontSize: "var(--code-size)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--code)", lineHeight: "22px", overflow: "auto", overscrollBehavior: "contain" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--text)" },
  ".cm-line": { padding: "0 12px 0 6px" },
  ".cm-gutters": { border: "0", backgroundColor: "transparent", color: "var(--text-3)", fontSize: "11px" },
  ".cm-lineNumbers .cm-gutterElement": { minInlineSize: "28px", padding: "0 8px 0 4px" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--text)" },
  ".cm-cursor, .cm-dropCursor": { borderLeft: "2px solid var(--text)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in oklab, var(--accent) 24%, transparent)",
  },
  ".cm-placeholder": { color: "var(--text-3)", fontFamily: "var(--font)" },
  ".cm-statement": {
    boxShadow: "inset 2px 0 var(--accent)",
    backgroundColor: "color-mix(in oklab, var(--accent) 4%, transparent)",
  },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in oklab, var(--mark) 60%, transparent)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--accent-soft)", outline: "1px solid var(--accent)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--error-soft)", outline: "1px solid var(--error)" },
  ".cm-searchMatch": { backgroundColor: "var(--mark)", color: "var(--on-mark)" },
  ".cm-searchMatch-selected": { outline: "2px solid var(--accent)" },
  ".cm-snippetField": { backgroundColor: "var(--accent-soft)" },
};

const tokens = {
  ".tok-keyword": { color: "var(--accent)", fontWeight: "600" },
  ".tok-label": { color: "var(--text-2)", fontWeight: "600" },
  ".tok-parameter": { color: "var(--warn)", fontWeight: "600" },
  ".tok-string": { color: "var(--ok)" },
  ".tok-number": { color: "color-mix(in oklab, var(--accent), var(--error))" },
  ".tok-function": { color: "color-mix(in oklab, var(--accent), var(--ok))" },
  ".tok-comment": { color: "var(--text-3)", fontStyle: "italic" },
};

const popups = {
  ".cm-tooltip": {
    maxInlineSize: "min(520px, 94vw)",
    border: "1px solid var(--line-2)",
    borderRadius: "var(--radius)",
    backgroundColor: "var(--panel)",
    color: "var(--text)",
    boxShadow: "var(--shadow)",
    font: "13px / 18px var(--font)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    maxBlockSize: "252px",
    padding: "4px",
    font: "13px / 20px var(--code)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "2px 8px",
    borderRadius: "4px",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--accent-soft)",
    color: "var(--text)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > completion-section": {
    padding: "4px 8px 2px",
    borderBottom: "0",
    color: "var(--text-2)",
    opacity: "1",
    font: "500 11px / 16px var(--font)",
  },
  ".cm-completionLabel": { flex: "none", whiteSpace: "pre" },
  ".cm-completionMatchedText": { color: "var(--accent)", fontWeight: "600", textDecoration: "none" },
  ".cm-completionDetail": {
    marginInlineStart: "auto",
    paddingInlineStart: "16px",
    overflow: "hidden",
    color: "var(--text-2)",
    fontStyle: "normal",
    font: "12px / 18px var(--font)",
    textOverflow: "ellipsis",
  },
  ".cm-kind": {
    display: "inline-grid",
    placeItems: "center",
    flex: "none",
    inlineSize: "16px",
    color: "var(--text-3)",
    font: "600 11px / 16px var(--font)",
  },
  ".cm-tooltip.cm-completionInfo": { padding: "8px 10px" },
  ".cm-card": { padding: "8px 10px", maxBlockSize: "240px", overflow: "auto" },
  ".cm-completionInfo .cm-card": { padding: "0" },
  ".cm-card code": { font: "12px / 18px var(--code)" },
  ".cm-card strong": { color: "var(--accent)" },
  ".cm-card p": { margin: "4px 0 0", color: "var(--text-2)" },
  ".cm-diagnostic": { padding: "8px 12px", borderInlineStart: "3px solid var(--line-2)", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-error": { borderColor: "var(--error)" },
  ".cm-diagnostic-warning": { borderColor: "var(--warn)" },
  ".cm-diagnostic-info": { borderColor: "var(--field)" },
  ".cm-diagnosticAction": { ...button, margin: "4px 0 0 8px", color: "var(--accent)", backgroundColor: "var(--panel)" },
  ".cm-diagnosticAction:focus-visible": focusRing,
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--error)",
    textUnderlineOffset: "4px",
  },
  ".cm-lintRange-warning": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--warn)",
    textUnderlineOffset: "4px",
  },
  ".cm-lintRange-info": {
    backgroundImage: "none",
    textDecoration: "underline dotted var(--field) 2px",
    textUnderlineOffset: "4px",
  },
  ".cm-lintRange-active": { backgroundColor: "var(--warn-soft)" },
};

const panels = {
  ".cm-panels": { backgroundColor: "var(--panel)", color: "var(--text)", zIndex: "3" },
  ".cm-panels.cm-panels-bottom": { borderBlockStart: "1px solid var(--line)" },
  ".cm-panel": { font: "13px / 18px var(--font)" },
  ".cm-panel.cm-search": {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    padding: "8px 36px 8px 8px",
  },
  ".cm-panel.cm-search br": { flexBasis: "100%", content: "''" },
  ".cm-panel .cm-textfield": {
    minBlockSize: "28px",
    margin: "0",
    padding: "0 8px",
    border: "1px solid var(--field)",
    borderRadius: "var(--radius)",
    backgroundColor: "var(--canvas)",
    color: "var(--text)",
    font: "13px / 18px var(--code)",
  },
  ".cm-panel .cm-button": { ...button, margin: "0", backgroundImage: "none" },
  ".cm-panel :is(.cm-button, .cm-textfield, input, button):focus-visible": focusRing,
  ".cm-panel.cm-search label": {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    margin: "0",
    fontSize: "12px",
  },
  ".cm-panel.cm-search [name=close], .cm-panel.cm-panel-lint [name=close]": {
    insetBlockStart: "8px",
    insetInlineEnd: "8px",
    inlineSize: "28px",
    blockSize: "28px",
    color: "var(--text-2)",
    fontSize: "18px",
    cursor: "pointer",
  },
  ".cm-panel.cm-panel-lint ul": { maxBlockSize: "140px" },
  ".cm-panel.cm-panel-lint ul [aria-selected]": { backgroundColor: "var(--accent-soft)", color: "var(--text)" },
};

/** How the editor looks: all colours are the page's own, so that light and dark follow it. */
export const theme = [text, tokens, popups, panels].map((part) => EditorView.theme(part));
