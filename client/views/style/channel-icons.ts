import colour from "lucide-static/icons/palette.svg?raw";
import size from "lucide-static/icons/scaling.svg?raw";
import icon from "lucide-static/icons/shapes.svg?raw";
import width from "lucide-static/icons/spline.svg?raw";
import type { ValueStyle } from "../../graph/parts.ts";

/** The icon of each way of drawing by value. */
export const channelIcons: Record<ValueStyle["channel"], string> = { colour, size, width, icon };
