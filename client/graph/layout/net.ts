/** A graph as rows of neighbours: those of node i are `ends` from `starts[i]` to `starts[i + 1]`. No loops, no doubles. */
export interface Net {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
}

/** The net of `count` nodes with these pairs of indexes. */
export function toNet(count: number, links: Int32Array): Net {
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < links.length; i += 2) {
    const [a = 0, b = 0] = [links[i], links[i + 1]];
    if (a === b) continue;
    starts[a + 1] = (starts[a + 1] ?? 0) + 1;
    starts[b + 1] = (starts[b + 1] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const ends = new Int32Array(starts[count] ?? 0);
  const next = starts.slice(0, count);
  for (let i = 0; i < links.length; i += 2) {
    const [a = 0, b = 0] = [links[i], links[i + 1]];
    if (a === b) continue;
    ends[next[a] ?? 0] = b;
    ends[next[b] ?? 0] = a;
    next[a] = (next[a] ?? 0) + 1;
    next[b] = (next[b] ?? 0) + 1;
  }
  return withoutDoubles({ count, starts, ends });
}

function withoutDoubles({ count, starts, ends }: Net): Net {
  const fresh = new Int32Array(count + 1);
  let size = 0;
  for (let i = 0; i < count; i++) {
    let last = -1;
    for (const end of ends.subarray(starts[i], starts[i + 1]).sort()) {
      if (end !== last) ends[size++] = end;
      last = end;
    }
    fresh[i + 1] = size;
  }
  return { count, starts: fresh, ends: ends.slice(0, size) };
}

/** The neighbours of a node, in order. */
export function neighboursOf({ starts, ends }: Net, node: number): Int32Array {
  return ends.subarray(starts[node], starts[node + 1]);
}

/** How many neighbours a node has. */
export function degreeOf({ starts }: Net, node: number): number {
  return (starts[node + 1] ?? 0) - (starts[node] ?? 0);
}

/**
 * Distances in edges from a node to all, -1 where there is no way, written to `into`. `queue` has room for all nodes and
 * holds those reached, nearest first. Gives how many were reached.
 */
export function measureFrom({ starts, ends }: Net, start: number, into: Int32Array, queue: Int32Array): number {
  into.fill(-1);
  into[start] = 0;
  queue[0] = start;
  let size = 1;
  for (let head = 0; head < size; head++) {
    const from = queue[head] ?? 0;
    const far = (into[from] ?? 0) + 1;
    const stop = starts[from + 1] ?? 0;
    for (let at = starts[from] ?? 0; at < stop; at++) {
      const to = ends[at] ?? 0;
      if (into[to] !== -1) continue;
      into[to] = far;
      queue[size++] = to;
    }
  }
  return size;
}

/** Connected components as lists of nodes in order, largest first. */
export function components(net: Net): Int32Array[] {
  const seen = new Uint8Array(net.count);
  const queue = new Int32Array(net.count);
  const parts: Int32Array[] = [];
  for (let start = 0; start < net.count; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    queue[0] = start;
    let size = 1;
    for (let head = 0; head < size; head++) {
      for (const to of neighboursOf(net, queue[head] ?? 0)) {
        if (seen[to]) continue;
        seen[to] = 1;
        queue[size++] = to;
      }
    }
    parts.push(queue.slice(0, size).sort());
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** The part of a net that these nodes are, told by their index in the list. Their neighbours are all in it. */
export function partOf(net: Net, members: Int32Array): Net {
  if (members.length === net.count) return net;
  const index = new Int32Array(net.count);
  members.forEach((node, at) => {
    index[node] = at;
  });
  const starts = new Int32Array(members.length + 1);
  members.forEach((node, at) => {
    starts[at + 1] = (starts[at] ?? 0) + degreeOf(net, node);
  });
  const ends = new Int32Array(starts[members.length] ?? 0);
  members.forEach((node, at) => {
    neighboursOf(net, node).forEach((to, nth) => {
      ends[(starts[at] ?? 0) + nth] = index[to] ?? 0;
    });
  });
  return { count: members.length, starts, ends };
}

/** The node with the most neighbours, the first of several. */
export function hubOf(net: Net): number {
  let best = 0;
  for (let node = 1; node < net.count; node++) if (degreeOf(net, node) > degreeOf(net, best)) best = node;
  return best;
}
