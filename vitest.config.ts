import { defineConfig } from "vitest/config";

/** A page is asked until it says what is expected: a machine at work draws later. */
const expect = { poll: { timeout: 10_000, interval: 50 } };

export default defineConfig({
  test: {
    reporters: ["default", "./test/reporter.ts"],
    teardownTimeout: 60_000,
    projects: [
      {
        // Pure code without a state of its own: files share their two threads and what they import.
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          testTimeout: 20_000,
          pool: "threads",
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "api",
          include: ["test/api/**/*.test.ts"],
          globalSetup: ["test/neo4j.ts"],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Its app runs a managed Neo4j: it needs no other.
        test: {
          name: "managed",
          include: ["test/e2e/lost-database.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude: ["test/e2e/lost-database.test.ts"],
          globalSetup: ["test/neo4j.ts", "test/e2e/shared-app.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect,
        },
      },
    ],
  },
});
