import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";

/** An element as a browser reads it: its name, what its attributes say, the text in it. */
export interface Read {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Every element of a whole page, in order; comments count too, as `#comment`. */
export const elementsOf = (html: string) => walk(parse(html));

/** Every element of a piece of HTML. */
export const elementsIn = (html: string) => walk(parseFragment(html));

function walk(parent: ParentNode): Read[] {
  return parent.childNodes.flatMap((node) => {
    if (node.nodeName === "#comment") return [{ name: "#comment", attributes: {}, text: "" }];
    if (!("tagName" in node)) return [];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const text = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
    return [{ name: node.tagName, attributes, text }, ...walk(node)];
  });
}

/** What elements are there and which attributes they have, without what these say. */
export const shapeOf = (elements: readonly Read[]) =>
  elements.map(({ name, attributes }) => `${name} ${Object.keys(attributes).join(" ")}`);
