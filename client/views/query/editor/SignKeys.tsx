import type { Editor } from "../../../editor/create-editor.ts";

const signs = ["(", ")", "[", "]", "{", "}", ":", "-", ">", "<", "$", "'", ".", ",", "="];

/** Keys for the signs that the keyboards of phones hide; they keep the caret where it is. */
export function SignKeys({ editor, label }: { editor: Editor; label: string }) {
  return (
    <fieldset class="query-signs">
      <legend class="unseen">{label}</legend>
      {signs.map((sign) => (
        <button
          key={sign}
          type="button"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => editor.insert(sign)}
        >
          {sign}
        </button>
      ))}
    </fieldset>
  );
}
