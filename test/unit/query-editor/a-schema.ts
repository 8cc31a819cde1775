import type { GraphSchema } from "../../../client/graph/types.ts";

type Properties = GraphSchema["labels"][number]["properties"];

const properties = (text: string): Properties =>
  text.split(" ").map((one) => {
    const [name = "", type = "STRING", fill = "1"] = one.split("/");
    return { name, types: [type], fill: Number(fill) };
  });

const join = (name: string, from: string, to: string, count: number, has = "basis") => ({
  ...{ name, count, properties: properties(has) },
  joins: [{ from, to, count }],
});

/** A small schema of the kind the datasets have. */
export const schema: GraphSchema = {
  totals: { nodes: 107, relationships: 133 },
  labels: [
    { name: "Country", count: 44, key: "id", properties: properties("id name") },
    {
      name: "Measure",
      count: 38,
      key: "id",
      properties: properties("id name status row/INTEGER note/STRING/0.5 since/DATE"),
    },
    { name: "Agency", count: 25, key: "id", properties: properties("id name abbr") },
  ],
  relationships: [
    join("RESPONSIBLE_FOR", "Agency", "Measure", 47),
    join("INVOLVES", "Measure", "Country", 45, "percent/FLOAT"),
    {
      ...join("FOLLOWED_BY", "Measure", "Measure", 18, "when"),
      joins: [{ from: "Measure", to: "Measure", count: 18 }],
    },
    join("PART_OF", "Agency", "Agency", 8),
  ],
};
