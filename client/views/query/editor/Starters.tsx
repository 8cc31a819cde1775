import type { Editor } from "../../../editor/create-editor.ts";

/** Beginnings to choose from while there is nothing in the editor. */
export function Starters({ editor, label }: { editor: Editor; label: string }) {
  return (
    <fieldset class="query-starters">
      <legend>{label}</legend>
      {editor.starters().map((starter) => (
        <button
          key={starter.label}
          type="button"
          class="query-starter"
          title={starter.detail}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={starter.begin}
        >
          {starter.label}
        </button>
      ))}
    </fieldset>
  );
}
