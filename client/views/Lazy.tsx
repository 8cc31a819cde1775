import type { ComponentType } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Session } from "../session.ts";

const coming = new Set<object>();

/** Whether a view is on its way that may take the keyboard: what is typed meanwhile is meant for it. */
export function viewIsComing(): boolean {
  return coming.size > 0;
}

/** A component whose code is fetched when it is first drawn; `takesKeys`: it has the focus then. A chunk that cannot be had is said in `session.error`. */
export function lazy<P extends { session: Session }>(
  load: () => Promise<ComponentType<P>>,
  takesKeys = false,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [, redraw] = useState(0);
    useLayoutEffect(() => {
      if (loaded) return;
      if (takesKeys) coming.add(load);
      load()
        .then(
          (component) => {
            loaded = component;
            redraw(1);
          },
          (error: unknown) => {
            props.session.error.value = error;
          },
        )
        // Its field has the focus once it is drawn.
        .finally(() => setTimeout(() => coming.delete(load), 50));
    }, []);
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : null;
  };
}
