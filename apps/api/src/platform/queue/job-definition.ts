import type { z } from 'zod';
import type { TenantContext } from '../context/tenant-context.ts';
import type { Tx } from '../database/tx.ts';

/** Turn order between kinds of work of one tenant: people wait for 0, nobody for 2. */
export const LANE = { urgent: 0, normal: 1, bulk: 2 } as const;
export type Lane = (typeof LANE)[keyof typeof LANE];

/** A kind of work, apart from its handler: what it carries, how it is tried. */
export interface JobDefinition<Payload = unknown> {
  /** Object first: `document.process`. */
  readonly kind: string;
  readonly lane: Lane;
  readonly payload: z.ZodType<Payload>;
  /** Tries before it goes to the dead letters. */
  readonly attempts: number;
  /** Rows handled in one transaction, at most. */
  readonly batch: number;
  /** Its batches would only wait for each other's locks: a tenant has one in flight at a time, and nothing beside it. */
  readonly alone?: boolean;
  /**
   * Fields of the payload that people may change before failed work is run again. Never one that decides what is paid, what
   * counts as approved, or who gets a secret.
   */
  readonly mendable?: readonly (keyof Payload & string)[];
  /** Looks over all tenants: a row of it anywhere but in the platform's own space is refused. */
  readonly platformOnly?: boolean;
}

/** A piece of work as its handler gets it; `payload` has passed the definition's schema. */
export interface JobItem<Payload = unknown> {
  readonly id: string;
  readonly subjectId: string;
  readonly payload: Payload;
  readonly attempts: number;
  readonly correlationId: string;
  readonly createdAt: Date;
}

/**
 * Work inside the tenant alone: it runs in one transaction together with the removal of its rows, so it happens once
 * or not at all.
 */
export interface InsideHandler<Payload> {
  readonly definition: JobDefinition<Payload>;
  readonly inside: (tx: Tx, items: JobItem<Payload>[]) => Promise<void>;
}

/**
 * Work that touches the outside: it claims, acts and closes in transactions of its own and must bear to be run again;
 * its row is removed when `outside` returns.
 */
export interface OutsideHandler<Payload> {
  readonly definition: JobDefinition<Payload>;
  readonly outside: (ctx: TenantContext, item: JobItem<Payload>) => Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: a registry holds handlers of every payload; each is checked by its own schema
export type JobHandler = InsideHandler<any> | OutsideHandler<any>;

/** Thrown by a handler for work that can never succeed: straight to the dead letters, with this cause. */
export class Poison extends Error {}

/** Thrown by an outside handler to be run again later, without counting as a failure of ours. */
export class TryAgain extends Error {
  constructor(
    message: string,
    readonly afterMs: number,
  ) {
    super(message);
  }
}

export function defineJob<Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}
