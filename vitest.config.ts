import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BROWSER_LANES } from './apps/api/test/browser/lanes.ts';
import { redisProgram } from './packages/testing/src/redis.ts';

const cluster = ['packages/testing/src/global-setup.ts'];
const project = (
  name: string,
  include: string[],
  more: NonNullable<TestProjectInlineConfiguration['test']> = {},
): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include, ...more },
});

// Files of one worker share what they loaded: each opens a database and a product of its own, and loading the product
// costs more than most of them do.
const TOGETHER = { isolate: false };

// What hangs on the queue, once more with the queue on Redis.
const ON_REDIS = ['faults/**/*', 'e2e/late-goods'].map((name) => `apps/api/test/${name}.test.ts`);

function onRedis(): TestProjectInlineConfiguration[] {
  if (!redisProgram()) {
    process.stdout.write(
      'tests on Redis are skipped: no redis-server is installed (Debian: apt-get install redis-server)\n',
    );
    return [];
  }
  const globalSetup = [...cluster, 'packages/testing/src/redis-setup.ts'];
  return [project('redis', ON_REDIS, { globalSetup, testTimeout: 300_000, hookTimeout: 180_000, ...TOGETHER })];
}

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
        ...TOGETHER,
      }),
      project('e2e', ['apps/*/test/e2e/**/*.test.ts'], {
        globalSetup: cluster,
        testTimeout: 180_000,
        hookTimeout: 180_000,
        ...TOGETHER,
      }),
      ...onRedis(),
      project('browser', ['apps/*/test/browser/**/*.test.ts'], {
        globalSetup: [...cluster, 'apps/api/test/browser/instance.ts'],
        testTimeout: 180_000,
        hookTimeout: 180_000,
        fileParallelism: BROWSER_LANES > 1,
        expect: { poll: { timeout: 10_000 } },
        // A browser on a machine that is busy elsewhere may miss a moment; a fault of ours misses it twice.
        retry: process.env.CI ? 1 : 0,
      }),
    ],
  },
});
