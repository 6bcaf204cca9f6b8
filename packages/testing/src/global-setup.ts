import type { TestProject } from 'vitest/node';
import { startTestCluster, type TestCluster } from './cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: { url: string; template: string };
  }
}

interface Shared {
  cluster?: Promise<TestCluster>;
  users: number;
}

// Several projects of one run share one server; each project evaluates this file for itself.
const key = Symbol.for('clearhold.testCluster');
const held = globalThis as unknown as Record<symbol, Shared | undefined>;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  held[key] ??= { users: 0 };
  const shared = held[key];
  shared.users++;
  shared.cluster ??= startTestCluster();
  const { url, template } = await shared.cluster;
  project.provide('cluster', { url, template });
  return async () => {
    shared.users--;
    if (shared.users > 0) return;
    held[key] = undefined;
    await (await shared.cluster)?.stop();
  };
}
