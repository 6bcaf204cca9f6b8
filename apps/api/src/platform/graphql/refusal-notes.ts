import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../context/tenant-context.ts';

/** A mutation that was called and refused, by its rule or by what it found. */
export interface RefusedCall {
  /** As the schema names it. */
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The union member that it was answered with. */
  readonly answer: string;
  readonly code: string;
  /** The field that was wrong, where one was. */
  readonly path?: string;
}

type Note = (ctx: TenantContext, call: RefusedCall) => Promise<void>;

/** What is noted of refused mutations, by operation: features add theirs at the start. The others leave no trace. */
@Injectable()
export class RefusalNotes {
  readonly #notes = new Map<string, Note>();

  /** Throws when an operation is noted already. */
  add(operations: readonly string[], note: Note): void {
    for (const operation of operations) {
      if (this.#notes.has(operation)) throw new Error(`refusals of ${operation} are noted twice`);
      this.#notes.set(operation, note);
    }
  }

  async take(ctx: TenantContext, operation: string, input: unknown, answer: unknown): Promise<void> {
    const note = this.#notes.get(operation);
    const { __typename, code, path } = (answer ?? {}) as { __typename?: string; code?: string; path?: string };
    if (!note || !code) return;
    await note(ctx, { operation, input: (input ?? {}) as RefusedCall['input'], answer: __typename ?? '', code, path });
  }
}
