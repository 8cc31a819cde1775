/** The screen for a machine that has no Neo4j and nothing to start one with. `docker` and `missing` say why. */
export function noWayScreen(docker: string, missing: readonly string[]): string {
  return `Tsunagi needs a Neo4j database, and none of the three ways to one is open:

  1  your own Neo4j     NEO4J_URI is not set.
  2  Docker             ${docker.split("\n")[0]}
  3  a managed server   ${missing.join(" ")}

Any one of these is enough:

  1  NEO4J_URI=neo4j+s://… NEO4J_PASSWORD=… npm start
  2  start Docker (with compose), then: npm start
  3  install Java 17 or 21 and Maven, then: npm start
       Debian, Ubuntu   sudo apt install openjdk-17-jre-headless maven
       macOS            brew install openjdk@21 maven`;
}
