import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from "vitest/node";

/** What did not pass and why, one line each: a log that was cut to its end still says it. */
function broken(modules: readonly TestModule[], errors: readonly SerializedError[]): string[] {
  const line = (name: string, error?: { message?: string }) =>
    `not passed: ${name}: ${(error?.message ?? "").replaceAll(/\s+/g, " ").slice(0, 600)}`;
  const lines = errors.map((error) => line("outside of any test", error));
  for (const module of modules) {
    for (const error of module.errors()) lines.push(line(module.relativeModuleId, error));
    for (const suite of module.children.allSuites())
      for (const error of suite.errors()) lines.push(line(`${module.relativeModuleId} > ${suite.fullName}`, error));
    for (const test of module.children.allTests("failed")) {
      lines.push(line(`${module.relativeModuleId} > ${test.fullName}`, test.result().errors?.[0]));
      for (const page of test.meta().pages ?? []) lines.push(`  the page: ${page}`);
    }
  }
  return lines;
}

/** Ends the run with what did not pass and the line "N passed, N failed", or writes both to the file that TEST_SUMMARY names. */
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
    const line = `${[...broken(modules, errors), `${passed} passed, ${failed} failed`].join("\n")}\n`;
    const file = process.env["TEST_SUMMARY"];
    // Who asked for the file says it.
    if (file) writeFileSync(file, line);
    else process.stdout.write(line);
  }
}
