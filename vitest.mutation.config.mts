// Mutants are judged by vitest, which keeps the loaded tests between them: with jest each of three thousand took seconds.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globals: true,
    include: ['domain/calendar/**/*.test.ts', 'domain/clock/**/*.test.ts'],
    setupFiles: ['test/clock/stop-properties-early.ts'],
    pool: 'threads',
    isolate: false,
    watch: false,
  },
});
