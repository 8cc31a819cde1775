import { join } from "node:path";

/** Where the managed server keeps its things. */
export interface LocalPaths {
  /** Folder of all of it, made with mode 0700. */
  root: string;
  /** The jars of Neo4j; may be shared between homes. */
  lib: string;
  /** Class archives (AppCDS) for a faster start; belong to `lib`. */
  archives: string;
  /** NEO4J_HOME: configuration, data and logs. */
  home: string;
  conf: string;
  logs: string;
  /** File with the password, mode 0600. */
  password: string;
  /** Which process is the server of this home. */
  running: string;
  /** There while a server that is to take no changes has yet to be filled. */
  filling: string;
}

/** The paths below a data folder. `jars` names another data folder whose jars and class archives are used. */
export function localPaths(dataDir: string, jars = dataDir): LocalPaths {
  const root = join(dataDir, "neo4j");
  const home = join(root, "home");
  return {
    root,
    lib: join(jars, "neo4j", "lib"),
    archives: join(jars, "neo4j", "archives"),
    home,
    conf: join(home, "conf"),
    logs: join(home, "logs"),
    password: join(root, "password"),
    running: join(root, "running.json"),
    filling: join(root, "filling"),
  };
}
