import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";
import { DrawerHead } from "./DrawerHead.tsx";
import { isDown } from "./part.ts";
import { useLate } from "./use-late.ts";

/** Where a part stands that is on its way: in a drawer, in a panel at the side, or over the page. */
export type ComingPlace = "drawer" | "aside" | "over";

interface Props {
  session: Session;
  place: ComingPlace;
  failed: boolean;
  retry: () => void;
  close: () => void;
}

/** In the place of a part that is on its way or could not be had: says so, and can be closed. */
export function Coming({ place, ...props }: Props) {
  const late = useLate(true);
  const words = t(props.session.language.value);
  const Box = place === "over" ? "section" : "div";
  return (
    <>
      {place === "drawer" && <DrawerHead session={props.session} />}
      <Box class={`coming coming-${place}`} aria-label={place === "over" ? words.loading("") : undefined}>
        {(late || props.failed) && <Sign {...props} />}
      </Box>
    </>
  );
}

function Sign({ session, failed, retry, close }: Omit<Props, "place">) {
  const words = t(session.language.value);
  const down = isDown(session);
  const { title, next } = down ? words.errors.network : words.partMissing;
  const wrong = down || failed;
  return (
    <>
      <p role="status">
        {wrong ? <strong>{title}</strong> : words.loading("")} {wrong && next}
      </p>
      {!wrong && <progress aria-label={words.loading("")} />}
      <div class="coming-buttons">
        {wrong && button(words.tryNow, retry)}
        {wrong && !down && button(words.reload, () => location.reload())}
        {button(wrong ? words.close : words.cancel, close)}
      </div>
    </>
  );
}

function button(label: string, press: () => void) {
  return (
    <button type="button" class="button" onClick={press}>
      {label}
    </button>
  );
}
