import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,cli}/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/reports/vitest.json' },
  },
});
