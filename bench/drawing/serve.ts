import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Subgraph } from "../../server/schema.ts";
import type { World } from "./world.ts";

const root = join(import.meta.dirname, "..", "..");
const kinds: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** The built page over a graph in memory, and beside it at /plain a page with nothing but Cytoscape. */
export async function serve(world: World): Promise<{ url: string; server: Server }> {
  const api = createApi(world);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const body: Buffer[] = [];
    request.on("data", (part: Buffer) => body.push(part));
    request.on("end", () => {
      const text = Buffer.concat(body).toString();
      if (url.pathname.startsWith("/api/")) send(response, ".json", JSON.stringify(api(url, text)));
      else if (url.pathname === "/plain") send(response, ".html", plain);
      else void file(url.pathname, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const plain =
  '<!doctype html><meta charset="utf-8"><style>html, body, #host { margin: 0; width: 100%; height: 100% }</style><div id="host"></div><script src="/cytoscape.js"></script>';

function send(response: ServerResponse, kind: string, body: string | Buffer): void {
  response.setHeader(
    "content-type",
    kinds[kind] ?? (kind === ".json" ? "application/json" : "application/octet-stream"),
  );
  response.end(body);
}

async function file(path: string, response: ServerResponse): Promise<void> {
  const name =
    path === "/cytoscape.js"
      ? join(root, "node_modules/cytoscape/dist/cytoscape.min.js")
      : join(root, "dist", normalize(path === "/" ? "/index.html" : path));
  try {
    send(response, extname(name), await readFile(name));
  } catch {
    response.writeHead(404).end();
  }
}

/** The routes that the page asks. The first picture is empty of all but one node: the bench sets its own scenes. */
function createApi({ nodes, edges }: World): (url: URL, body: string) => unknown {
  const degrees = new Map<string, number>();
  const near = new Map<string, Set<string>>();
  for (const { source, target } of edges) {
    for (const [a, b] of [
      [source, target],
      [target, source],
    ] as const) {
      degrees.set(a, (degrees.get(a) ?? 0) + 1);
      near.set(a, (near.get(a) ?? new Set()).add(b));
    }
  }
  const known = new Map(nodes.map((node) => [node.key, { ...node, degree: degrees.get(node.key) ?? 0 }]));
  const among = (keys: Iterable<string>): Subgraph => {
    const wanted = new Set(keys);
    return {
      nodes: [...wanted].flatMap((key) => known.get(key) ?? []),
      edges: edges.filter(({ source, target }) => wanted.has(source) && wanted.has(target)),
    };
  };
  const around = (key: string, limit: number): Subgraph => {
    const all = [...(near.get(key) ?? [])];
    const part = among([key, ...all.slice(0, limit)]);
    return all.length > limit ? { ...part, truncated: { nodes: all.length + 1, edges: all.length } } : part;
  };
  return ({ pathname, searchParams }, body) => {
    if (pathname === "/api/health" || pathname === "/api/ready")
      return {
        status: "ok",
        version: "0",
        database: { connected: true, version: "5", edition: "community", mode: "uri" },
      };
    if (pathname === "/api/datasets") return { datasets: [] };
    if (pathname === "/api/schema") return schema(nodes.length, edges.length, nodes, edges);
    if (pathname === "/api/overview") return among([nodes[0]?.key ?? ""]);
    if (pathname === "/api/subgraph") return among((JSON.parse(body) as { keys: string[] }).keys);
    const [, key = ""] = /^\/api\/nodes\/([^/]+)/.exec(pathname) ?? [];
    if (pathname.endsWith("/neighbours"))
      return around(decodeURIComponent(key), Number(searchParams.get("limit") ?? 200));
    return { node: known.get(decodeURIComponent(key)), neighbours: [] };
  };
}

function schema(nodeCount: number, edgeCount: number, nodes: World["nodes"], edges: World["edges"]): unknown {
  const count = (names: string[]) => [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]);
  const properties = ["id", "name"].map((name) => ({ name, types: ["STRING"], fill: 1 }));
  return {
    totals: { nodes: nodeCount, relationships: edgeCount },
    labels: count(nodes.map((node) => node.labels[0] ?? "")).map(([name, all]) => ({
      name,
      count: all,
      key: "id",
      properties,
    })),
    relationships: count(edges.map((edge) => edge.type)).map(([name, all]) => ({
      name,
      count: all,
      properties: [],
      joins: [],
    })),
  };
}
