import type { Properties, Value } from "./value.ts";

/** A node as the graph has it. */
export interface GraphNode {
  properties: Properties;
  labels: string[];
}

/** What to do to a node: properties to set (null removes), labels to add and to drop. */
export interface NodeUpdate {
  set: Record<string, Value | null>;
  add: string[];
  drop: string[];
}

/** Which datasets put the element there. */
export const ownersProperty = "_tsunagi_datasets";
/** On nodes of several owners or of none before us: `dataset property` or `dataset :Label`, one text each, `dataset ` for none. */
export const ownedProperty = "_tsunagi_owned";
/** On nodes that were there before any dataset: they stay when the datasets go. */
export const foreignProperty = "_tsunagi_foreign";

/** The datasets that own a node. */
export function ownersOf({ properties }: GraphNode): string[] {
  return texts(properties, ownersProperty);
}

/** The part of a node that a dataset owns: all of it, unless it is shared. `label` is the one of the key, `key` its property. */
export function ownView(node: GraphNode, dataset: string, label: string, key: string): GraphNode {
  const owned = ownedBy(node, dataset, label, key);
  const properties: Properties = {};
  for (const name of owned) {
    const value = Object.hasOwn(node.properties, name) ? node.properties[name] : undefined;
    if (value !== undefined) properties[name] = value;
  }
  return { properties, labels: node.labels.filter((name) => owned.has(`:${name}`)) };
}

/** Names of the properties, and `:Label` of the labels, that a dataset owns of a node. */
function ownedBy(node: GraphNode, dataset: string, label: string, key: string): Set<string> {
  if (!ownersOf(node).includes(dataset)) return new Set();
  if (Object.hasOwn(node.properties, ownedProperty)) return ownedMap(node).get(dataset) ?? new Set();
  const names = Object.keys(node.properties).filter((name) => !name.startsWith("_tsunagi") && name !== key);
  return new Set([...names, ...node.labels.filter((name) => name !== label).map((name) => `:${name}`)]);
}

function ownedMap(node: GraphNode): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const text of texts(node.properties, ownedProperty)) {
    const space = text.indexOf(" ");
    const owner = text.slice(0, space);
    const names = map.get(owner) ?? new Set();
    const name = text.slice(space + 1);
    map.set(owner, name === "" ? names : names.add(name));
  }
  return map;
}

function texts(properties: Properties, name: string): string[] {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return Array.isArray(value) ? value.map(String) : [];
}

/** What has to change for the dataset to have `wanted` on the node; undefined `wanted` lets go of it. */
export function claim(node: GraphNode, dataset: string, label: string, key: string, wanted?: GraphNode): NodeUpdate {
  const owners = ownersOf(node);
  const foreign = owners.length === 0 || Object.hasOwn(node.properties, foreignProperty);
  const owned = new Map(owners.map((owner) => [owner, ownedBy(node, owner, label, key)]));
  const before = owned.get(dataset) ?? new Set();
  const names = wanted && namesOf(wanted, label);
  owned.delete(dataset);
  if (names !== undefined) owned.set(dataset, names);
  const others = new Set([...owned].flatMap(([owner, set]) => (owner === dataset ? [] : [...set])));
  const gone = [...before].filter((name) => !names?.has(name) && !others.has(name));
  const set: NodeUpdate["set"] = { ...wanted?.properties, ...marks(owned, foreign) };
  for (const name of gone) if (!name.startsWith(":")) set[name] = null;
  return {
    set,
    add: wanted?.labels.filter((name) => name !== label) ?? [],
    drop: gone.filter((name) => name.startsWith(":")).map((name) => name.slice(1)),
  };
}

function namesOf({ properties, labels }: GraphNode, label: string): Set<string> {
  return new Set([...Object.keys(properties), ...labels.filter((name) => name !== label).map((name) => `:${name}`)]);
}

/** The bookkeeping of a node: one owner of all of it needs no list of what it owns. */
function marks(owned: ReadonlyMap<string, ReadonlySet<string>>, foreign: boolean): NodeUpdate["set"] {
  const owners = [...owned.keys()].sort();
  const list = owners.flatMap((owner) => {
    const names = [...(owned.get(owner) ?? [])].sort();
    return (names.length > 0 ? names : [""]).map((name) => `${owner} ${name}`);
  });
  const shared = owners.length > 1 || (foreign && owners.length > 0);
  return {
    [ownersProperty]: owners.length === 0 ? null : owners,
    [ownedProperty]: shared ? list : null,
    [foreignProperty]: foreign && owners.length > 0 ? true : null,
  };
}

/** Whether the node goes when the dataset lets go of it: nobody else put it there. */
export function isLastOwner(node: GraphNode, dataset: string): boolean {
  const owners = ownersOf(node);
  return owners.length === 1 && owners[0] === dataset && !Object.hasOwn(node.properties, foreignProperty);
}
