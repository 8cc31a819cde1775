import { writeFileSync } from "node:fs";
import { snapshotSchema } from "./snapshot-schema.ts";

writeFileSync(new URL("../docs/snapshot.schema.json", import.meta.url), snapshotSchema());
