import { Icon } from "../Icon.tsx";

/** A button to another step. */
export function Way({
  label,
  icon,
  off = false,
  act,
}: {
  label: string;
  icon: string;
  off?: boolean;
  act: () => void;
}) {
  // Stays focusable at the ends: who pressed it would lose the keyboard.
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={() => !off && act()}
    >
      <Icon svg={icon} size={20} />
    </button>
  );
}
