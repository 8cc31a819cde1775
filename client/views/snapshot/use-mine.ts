import { useEffect, useState } from "preact/hooks";
import type { Session } from "../../session.ts";
import { type Mine, type MySnapshot, myListOf } from "../../snapshot/mine.ts";

/** The list of own snapshots as views show it. */
export interface MyList {
  /** Undefined until it is read. */
  list: MySnapshot[] | undefined;
  lasting: boolean | undefined;
  put(snapshot: MySnapshot): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The list of this browser, read again whenever it changes, here or in another tab. */
export function useMine(session: Session): MyList {
  const [mine, setMine] = useState<Mine>();
  const [list, setList] = useState<MySnapshot[]>();
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    void myListOf(session).then(async (opened) => {
      const fill = async () => setList(await opened.all());
      if (gone) return;
      stop = opened.changed(() => void fill());
      setMine(opened);
      await fill();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [session]);
  const then = async (doing: Promise<void> | undefined) => {
    await doing;
    if (mine) setList(await mine.all());
  };
  return {
    ...{ list, lasting: mine?.lasting },
    put: (snapshot) => then(mine?.put(snapshot)),
    remove: (id) => then(mine?.remove(id)),
  };
}
