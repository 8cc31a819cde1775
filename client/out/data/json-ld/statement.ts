import type { Edge } from "../../../../server/schema.ts";
import { provenanceOf } from "../../../evidence/provenance.ts";
import { iriPart } from "./context.ts";
import { literal } from "./literal.ts";

/**
 * A relationship as a statement (rdf:Statement, prov:Entity): what it joins, its properties, and what it was derived from,
 * with the quoted words (prov:value) and where they stand in the document (oa:TextPositionSelector, UTF-16 code units).
 */
export function statementOf(edge: Edge, inSight: boolean): object {
  const { key, type, source, target, properties } = edge;
  return {
    "@id": `edge:${iriPart(key)}`,
    "@type": ["rdf:Statement", "prov:Entity"],
    key,
    subject: `node:${iriPart(source)}`,
    predicate: `type:${iriPart(type)}`,
    object: `node:${iriPart(target)}`,
    ...derivation(edge),
    ...propertiesOf(properties),
    inSight,
  };
}

function derivation(edge: Edge): object {
  const { basis, source, quote, span, confidence } = provenanceOf(edge);
  const document = source === undefined ? undefined : `node:${iriPart(source)}`;
  const quoted = quote !== undefined && {
    "@id": `edge:${iriPart(edge.key)}#quote`,
    "@type": "prov:Entity",
    "prov:value": quote,
    ...(document ? { wasQuotedFrom: document } : {}),
    ...(span ? { "oa:hasSelector": selector(span) } : {}),
  };
  return {
    ...(basis === "none" ? {} : { basis }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(document ? { wasDerivedFrom: document } : {}),
    ...(document && basis === "source" ? { hadPrimarySource: document } : {}),
    ...(quoted ? { qualifiedDerivation: { "@type": "prov:Derivation", "prov:entity": quoted } } : {}),
  };
}

function selector({ start, end }: { start: number; end: number }): object {
  return { "@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end };
}

/** Every property of an element under its own name. */
export function propertiesOf(properties: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      const said = literal(value);
      return said === undefined ? [] : [[`property:${iriPart(name)}`, said]];
    }),
  );
}
