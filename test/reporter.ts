import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from "vitest/node";

/** Ends the run with the line "N passed, N failed", or writes it to the file that TEST_SUMMARY names. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[], reason: TestRunEndReason): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      passed += states.filter((state) => state === "passed").length;
      const broken = states.filter((state) => state === "failed").length;
      failed += broken === 0 && module.state() === "failed" ? 1 : broken;
    }
    if (reason !== "passed" && failed === 0) failed = 1;
    const line = `${passed} passed, ${failed} failed\n`;
    const file = process.env["TEST_SUMMARY"];
    // Who asked for the file says it.
    if (file) writeFileSync(file, line);
    else process.stdout.write(line);
  }
}
