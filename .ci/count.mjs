// `node .ci/count.mjs STATUS`: the last line of a test run, `N passed, N failed`, from what the runners themselves
// reported; ends 1 if anything failed. A run that ended badly has failed at least once, whatever the reports say.

import { readdirSync, readFileSync } from 'node:fs';

const status = Number(process.argv[2]);

const counts = [unitTests(), pagesOfValidHtml(), browserTests()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failures = counts.reduce((sum, count) => sum + count.failed, 0);
const failed = failures === 0 && (status !== 0 || passed === 0) ? 1 : failures;

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function unitTests() {
  const tests = report('vitest.json');
  // A file that could not be loaded has no tests to count.
  const unloaded = tests?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: tests?.numPassedTests ?? 0, failed: (tests?.numFailedTests ?? 0) + (unloaded?.length ?? 0) };
}

function pagesOfValidHtml() {
  const results = report('html-validate.json');
  if (results === null) return { passed: 0, failed: 0 };
  const pages = readdirSync('dist', { recursive: true }).filter((file) => file.endsWith('.html')).length;
  const invalid = results.filter((page) => page.errorCount + page.warningCount > 0).length;
  return { passed: pages - invalid, failed: invalid };
}

function browserTests() {
  const results = report('playwright.json');
  const { expected = 0, unexpected = 0, flaky = 0 } = results?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected + (results?.errors.length ?? 0) };
}

/** What a runner wrote; null where it never came so far. */
function report(name) {
  try {
    return JSON.parse(readFileSync(`.cache/reports/${name}`, 'utf8'));
  } catch {
    return null;
  }
}
