import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { type Failure, OUTCOME_FILE, type Outcome, writeOutcome } from './outcome.ts';

/** Ends a run with one line that counts, for whoever reads only the end: `tests: 12 passed, 0 failed`. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const outcome: Outcome = {
      passed: Object.fromEntries(modules.map((module) => [module.moduleId, [...module.children.allTests('passed')].length])),
      skipped: states.filter((state) => state === 'skipped' || state === 'pending').length,
      failures: [...modules.flatMap(failuresOf), ...unhandledErrors.map(unhandled)],
    };
    const path = process.env[OUTCOME_FILE];
    if (path !== undefined) writeOutcome(path, outcome);
    process.stdout.write(`\n${closingLine(outcome)}\n`);
  }
}

export function closingLine({ passed, failures, skipped }: Outcome): string {
  const count = Object.values(passed).reduce((sum, ofFile) => sum + ofFile, 0);
  return `tests: ${count} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function failuresOf(module: TestModule): Failure[] {
  const where = { project: module.project.name, file: module.moduleId };
  const failed = [...module.children.allTests('failed')].map((test) => ({
    ...where,
    title: test.fullName,
    reason: firstLine(test.result().errors ?? []),
  }));
  // A file that cannot even be loaded, or begun, holds no test that could fail.
  if (failed.length > 0 || module.state() !== 'failed') return failed;
  const errors = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  return [{ ...where, title: '', reason: firstLine([...module.errors(), ...errors]) }];
}

/** Vitest writes on the error which file ran when nobody caught it, where it knows. */
function unhandled(error: SerializedError): Failure {
  const { VITEST_TEST_PATH: file } = error as { readonly VITEST_TEST_PATH?: string };
  const project = file?.includes('/test/e2e/') ? 'e2e' : '';
  return { project, file: file ?? '', title: 'outside any test', reason: firstLine([error]) };
}

function firstLine(errors: readonly { readonly message: string }[]): string {
  return (errors[0]?.message ?? 'no reason given').split('\n')[0] ?? '';
}
