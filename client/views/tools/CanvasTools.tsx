import unfold from "lucide-static/icons/pencil-ruler.svg?raw";
import { Fragment } from "preact";
import { useState } from "preact/hooks";
import "../../styles/tools.css";
import { exploreWords } from "../../i18n/explore.ts";
import { Icon } from "../Icon.tsx";
import { keyText } from "../key-text.ts";
import type { ViewProps } from "../props.ts";
import { SelectionOutline } from "./SelectionOutline.tsx";
import { type Tool, toolGroups } from "./tools.ts";

/** The tools over the canvas: what a drag does, and what other parts of the product add. The first picture leaves room for them while one is in use. */
export function CanvasTools(views: ViewProps) {
  const { explorer, session } = views;
  const away = explorer.state.value.layout === "columns" && session.tool.value === "pointer";
  const language = session.language.value;
  // On a phone they are behind one button, so that they do not cover the picture.
  const [open, setOpen] = useState(false);
  const { tools: title } = exploreWords(language);
  const groups = toolGroups.map((tools) => tools(views)).filter((tools) => tools.length > 0);
  return (
    <>
      <div
        class={`canvas-tools ${open ? "open" : ""}`}
        role="toolbar"
        aria-label={title}
        aria-orientation="vertical"
        hidden={away}
      >
        {groups.map((tools) => (
          <Fragment key={tools[0]?.id}>
            {tools.map((tool) => (
              <ToolButton key={tool.id} {...views} tool={tool} chosen={() => setOpen(false)} />
            ))}
          </Fragment>
        ))}
        <button
          type="button"
          class="tools-toggle"
          aria-label={title}
          aria-expanded={open}
          title={title}
          onClick={() => setOpen(!open)}
        >
          <Icon svg={unfold} />
        </button>
      </div>
      <SelectionOutline {...views} />
    </>
  );
}

function ToolButton({ tool, session, chosen }: ViewProps & { tool: Tool; chosen: () => void }) {
  const language = session.language.value;
  const { icon, name, hint, keys = [], pressed, act } = tool;
  const title = [`${name[language]}  ${keys.map(keyText).join(", ")}`.trim(), hint?.[language]].filter(Boolean);
  return (
    <button
      type="button"
      aria-label={name[language]}
      aria-pressed={pressed}
      title={title.join("\n")}
      onClick={() => {
        chosen();
        void act();
      }}
    >
      <Icon svg={icon} />
    </button>
  );
}
