import { Fragment } from "preact";
import "../../styles/tools.css";
import { exploreWords } from "../../i18n/explore.ts";
import { Icon } from "../Icon.tsx";
import { keyText } from "../key-text.ts";
import type { ViewProps } from "../props.ts";
import { SelectionOutline } from "./SelectionOutline.tsx";
import { type Tool, toolGroups } from "./tools.ts";

/** The tools over the canvas: what a drag does, and what other parts of the product add. */
export function CanvasTools(views: ViewProps) {
  const { session } = views;
  const language = session.language.value;
  const groups = toolGroups.map((tools) => tools(views)).filter((tools) => tools.length > 0);
  return (
    <>
      <div class="canvas-tools" role="toolbar" aria-label={exploreWords(language).tools} aria-orientation="vertical">
        {groups.map((tools) => (
          <Fragment key={tools[0]?.id}>
            {tools.map((tool) => (
              <ToolButton key={tool.id} {...views} tool={tool} />
            ))}
          </Fragment>
        ))}
      </div>
      <SelectionOutline {...views} />
    </>
  );
}

function ToolButton({ tool, session }: ViewProps & { tool: Tool }) {
  const language = session.language.value;
  const { icon, name, hint, keys = [], pressed, act } = tool;
  const title = [`${name[language]}  ${keys.map(keyText).join(", ")}`.trim(), hint?.[language]].filter(Boolean);
  return (
    <button
      type="button"
      aria-label={name[language]}
      aria-pressed={pressed}
      title={title.join("\n")}
      onClick={() => void act()}
    >
      <Icon svg={icon} />
    </button>
  );
}
