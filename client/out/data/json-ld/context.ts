/** The names of this product in IRIs: the keys of nodes and relationships, labels, types and properties follow, percent-encoded. */
const own = "urn:x-tsunagi:";

/** The context of the file, inlined: nothing is fetched to read it. */
export const context = {
  "@version": 1.1,
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
  dcterms: "http://purl.org/dc/terms/",
  oa: "http://www.w3.org/ns/oa#",
  node: `${own}node:`,
  edge: `${own}edge:`,
  label: `${own}label:`,
  type: `${own}type:`,
  property: `${own}property:`,
  value: `${own}value:`,
  snapshot: `${own}snapshot:`,
  dataset: `${own}dataset:`,
  key: `${own}key`,
  basis: `${own}basis`,
  confidence: { "@id": `${own}confidence`, "@type": "xsd:double" },
  inSight: { "@id": `${own}inSight`, "@type": "xsd:boolean" },
  x: { "@id": `${own}x`, "@type": "xsd:double" },
  y: { "@id": `${own}y`, "@type": "xsd:double" },
  story: { "@id": `${own}story`, "@type": "@json" },
  generatedAtTime: { "@id": "prov:generatedAtTime", "@type": "xsd:dateTime" },
  wasDerivedFrom: { "@id": "prov:wasDerivedFrom", "@type": "@id" },
  hadPrimarySource: { "@id": "prov:hadPrimarySource", "@type": "@id" },
  wasAttributedTo: { "@id": "prov:wasAttributedTo", "@type": "@id" },
  wasGeneratedBy: { "@id": "prov:wasGeneratedBy", "@type": "@id" },
  wasQuotedFrom: { "@id": "prov:wasQuotedFrom", "@type": "@id" },
  qualifiedDerivation: { "@id": "prov:qualifiedDerivation" },
  subject: { "@id": "rdf:subject", "@type": "@id" },
  predicate: { "@id": "rdf:predicate", "@type": "@id" },
  object: { "@id": "rdf:object", "@type": "@id" },
} as const;

/** A name as the end of an IRI. */
export function iriPart(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
