import menu from "lucide-static/icons/menu.svg?raw";
import { t } from "../i18n/text.ts";
import { Icon } from "./Icon.tsx";
import { PhoneMenuItems } from "./lazy-panels.ts";
import type { ShellProps } from "./props.ts";

/** What the top bar of a wide window holds, behind one button. */
export function PhoneMenu(props: ShellProps) {
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t(props.session.language.value).menu}
        popovertarget="phone-menu"
      >
        <Icon svg={menu} size={20} />
      </button>
      <PhoneMenuItems {...props} />
    </>
  );
}
