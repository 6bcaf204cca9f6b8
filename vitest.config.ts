import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const cluster = ['packages/testing/src/global-setup.ts'];
const project = (
  name: string,
  include: string[],
  more: NonNullable<TestProjectInlineConfiguration['test']> = {},
): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include, ...more },
});

export default defineConfig({
  // Decorators with their metadata, as the build makes them.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  // graphql is packed twice, for import and for require; Nest loads the latter, so must we.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    environment: 'node',
    exclude: ['**/node_modules/**', '**/dist/**'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      project('unit', ['packages/*/src/**/*.spec.{ts,tsx}', 'apps/*/src/**/*.spec.{ts,tsx}']),
      project('packages', ['packages/*/test/**/*.test.ts'], { testTimeout: 120_000 }),
      project('ground', ['apps/api/test/ground/**/*.test.ts']),
      project('database', ['apps/api/test/{medium,isolation,faults}/**/*.test.ts'], {
        globalSetup: cluster,
        testTimeout: 300_000,
        hookTimeout: 180_000,
      }),
      project('e2e', ['apps/*/test/e2e/**/*.test.ts'], {
        globalSetup: cluster,
        testTimeout: 180_000,
        hookTimeout: 180_000,
      }),
      project('browser', ['apps/*/test/browser/**/*.test.ts'], {
        globalSetup: [...cluster, 'apps/api/test/browser/instance.ts'],
        testTimeout: 180_000,
        hookTimeout: 180_000,
        fileParallelism: false,
        // A browser on a machine that is busy elsewhere may miss a moment; a fault of ours misses it twice.
        retry: process.env.CI ? 1 : 0,
      }),
    ],
  },
});
