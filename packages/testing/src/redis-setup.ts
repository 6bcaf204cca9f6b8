import type { TestProject } from 'vitest/node';
import { startRedis } from './redis.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the queue is, for tests that run on Redis. */
    redis?: string;
  }
}

/** Gives a project's tests a Redis: what they open works with its queue there instead of on PostgreSQL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const redis = await startRedis();
  project.provide('redis', redis.url);
  return redis.stop;
}
