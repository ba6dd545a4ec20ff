// The tests that must notice each change that Stryker makes: the core's own, without those that go through a whole city.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One worker for all files of a run, a new one for each change: a worker for each file would take most of the time.
    isolate: false,
    include: ['src/domain/**/*.test.ts', 'src/search/text.test.ts'],
  },
});
