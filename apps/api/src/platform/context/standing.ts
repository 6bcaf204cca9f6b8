import type { TenantContext } from './tenant-context.ts';

/** Whether who opened a lasting connection may still hold it. */
export abstract class Standing {
  /**
   * Calls `end`, within five seconds, when the caller's session, key or link ends or his rights change. The answer stops
   * the watch.
   */
  abstract watch(ctx: TenantContext, end: () => void): () => void;
}
