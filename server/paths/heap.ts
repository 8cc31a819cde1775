/** A queue that gives the cheapest first; of equals, the one that came first. */
export class Heap<T> {
  private readonly items: { cost: number; at: number; value: T }[] = [];
  private count = 0;

  push(cost: number, value: T): void {
    const { items } = this;
    const item = { cost, at: this.count++, value };
    let here = items.length;
    while (here > 0) {
      const up = (here - 1) >> 1;
      const parent = items[up];
      if (!parent || !before(item, parent)) break;
      items[here] = parent;
      here = up;
    }
    items[here] = item;
  }

  pop(): T | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top?.value;
    let here = 0;
    for (;;) {
      const left = items[2 * here + 1];
      const right = items[2 * here + 2];
      const [child, at] = right && left && before(right, left) ? [right, 2 * here + 2] : [left, 2 * here + 1];
      if (!child || !before(child, last)) break;
      items[here] = child;
      here = at;
    }
    items[here] = last;
    return top.value;
  }
}

function before(a: { cost: number; at: number }, b: { cost: number; at: number }): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.at < b.at);
}
