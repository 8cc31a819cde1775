import { Icon } from "./Icon.tsx";

interface Props {
  svg: string;
  label: string;
  press: () => void;
  /** Names how the place at hand draws it. */
  name?: string;
  size?: number;
  off?: boolean;
  /** What a pointer is told, where that is more than the label. */
  title?: string;
}

/** A button that is an icon. */
export function IconButton({ svg, label, press, name = "", size = 16, off = false, title = label }: Props) {
  return (
    <button type="button" class={`icon-button ${name}`} aria-label={label} title={title} disabled={off} onClick={press}>
      <Icon svg={svg} size={size} />
    </button>
  );
}
