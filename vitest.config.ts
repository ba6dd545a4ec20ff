import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Some tests start a process or run thousands of cases; a busy machine is no failure.
    testTimeout: 120_000,
    include: ['{src,cli}/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/reports/vitest.json' },
  },
});
