import { Injectable } from '@nestjs/common';
import type { JobHandler } from './job-definition.ts';

/** Which handler does which kind of work. Two handlers for one kind stop the start. */
@Injectable()
export class JobRegistry {
  readonly #handlers = new Map<string, JobHandler>();

  add(handler: JobHandler): void {
    const { kind } = handler.definition;
    if (this.#handlers.has(kind)) throw new Error(`two handlers for the job ${kind}`);
    this.#handlers.set(kind, handler);
  }

  handlerOf(kind: string): JobHandler | undefined {
    return this.#handlers.get(kind);
  }

  isInside(kind: string): boolean {
    const handler = this.#handlers.get(kind);
    return handler !== undefined && 'inside' in handler;
  }

  /** Kinds of which a tenant has one batch in flight at a time. */
  get alone(): string[] {
    return this.handlers.flatMap(({ definition }) => (definition.alone ? [definition.kind] : []));
  }

  get handlers(): readonly JobHandler[] {
    return [...this.#handlers.values()];
  }
}
