import { seeded } from "../../client/graph/layout/random.ts";

/** A graph of the bench: pairs of indexes below `count`. */
export interface Sample {
  name: string;
  count: number;
  links: Int32Array;
}

/** Barabási–Albert: each new node brings two edges to nodes taken by their degree. */
export function barabasiAlbert(count: number): Sample {
  const random = seeded(1);
  const ends = [0, 1];
  for (let node = 2; node < count; node++) {
    const one = ends[Math.floor(random() * ends.length)] ?? 0;
    let other = ends[Math.floor(random() * ends.length)] ?? 0;
    if (other === one) other = node - 1;
    ends.push(node, one, node, other);
  }
  return { name: "Barabási–Albert", count, links: Int32Array.from(ends) };
}

/** Planted communities of about 50: two edges a node within, one of ten nodes has an edge to anywhere. */
export function communities(count: number): Sample {
  const random = seeded(2);
  const size = 50;
  const links: number[] = [];
  for (let node = 0; node < count; node++) {
    const first = node - (node % size);
    const within = Math.min(size, count - first);
    if (node > first) links.push(node, first + Math.floor(random() * (node - first)));
    links.push(node, first + Math.floor(random() * within));
    if (random() < 0.1) links.push(node, Math.floor(random() * count));
    if (node === first && node > 0) links.push(node, Math.floor(random() * node));
  }
  return { name: "communities", count, links: Int32Array.from(links) };
}

/** A grid, as square as can be. */
export function grid(count: number): Sample {
  const wide = Math.round(Math.sqrt(count));
  const links: number[] = [];
  for (let node = 0; node < count; node++) {
    if (node % wide > 0) links.push(node, node - 1);
    if (node >= wide) links.push(node, node - wide);
  }
  return { name: "grid", count, links: Int32Array.from(links) };
}

/** A hub and its leaves. */
export function star(count: number): Sample {
  return {
    name: "star",
    count,
    links: Int32Array.from({ length: 2 * (count - 1) }, (_, at) => (at % 2 === 0 ? 0 : (at + 1) / 2)),
  };
}
