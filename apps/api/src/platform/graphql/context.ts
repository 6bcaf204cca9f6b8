import { type AppAbility, defineAbility } from '@clearhold/access';
import { Context } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import { type Look, noteLook } from '../acting/looks.ts';
import type { TenantContext } from '../context/tenant-context.ts';
import type { Database, Snapshot } from '../database/database.ts';
import type { Tx } from '../database/tx.ts';
import { type CallerSpace, callerOf } from '../http/caller.ts';

/** How resolvers get it: `@Operation() op: GraphqlContext`. (Apollo and Nest copy the context itself, field by field.) */
export const Operation = () => Context('op');

/** What a GraphQL operation knows: who asks, where, and one snapshot for all that it reads. */
export class GraphqlContext {
  #snapshot: Promise<Snapshot> | undefined;
  #ended = false;
  readonly #loaders = new Map<unknown, unknown>();
  readonly correlationId: string;
  ability: AppAbility;
  readonly space: CallerSpace | undefined;
  #ctx: TenantContext | undefined;

  constructor(
    private readonly database: Database,
    readonly request: Request,
    readonly response: Response | undefined,
  ) {
    const caller = callerOf(request);
    this.correlationId = caller.correlationId;
    this.ability = caller.ability;
    this.space = caller.space;
    this.#ctx = caller.ctx;
  }

  get signedIn(): boolean {
    return this.#ctx !== undefined;
  }

  get ctx(): TenantContext {
    if (!this.#ctx) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    return this.#ctx;
  }

  /** Whether a partner's person looks into the tenant by act-as. */
  get isActing(): boolean {
    return this.#ctx?.acting !== undefined;
  }

  /** Notes what whoever acts is about to see; nothing for anybody else. */
  async look(look: Look): Promise<void> {
    if (this.isActing) await noteLook(this.database, this.ctx, look);
  }

  /** From here on the operation runs as the one who just signed in. */
  become(ctx: TenantContext): void {
    this.#ctx = ctx;
    this.ability = defineAbility(ctx.actor);
  }

  /** The operation's snapshot; the first reader opens it. A mutation reads through it only what it returns. */
  async read(): Promise<Tx> {
    if (this.#ended) throw new Error('the operation has been answered; nothing reads for it any more');
    this.#snapshot ??= this.database.snapshot(this.ctx);
    return (await this.#snapshot).tx;
  }

  /** One loader of a kind per operation, made on first use. */
  loader<L>(make: (context: GraphqlContext) => L): L {
    if (!this.#loaders.has(make)) this.#loaders.set(make, make(this));
    return this.#loaders.get(make) as L;
  }

  /** Later reads of this operation see what was committed meanwhile: called after each mutation. */
  async renew(): Promise<void> {
    const open = this.#snapshot;
    this.#snapshot = undefined;
    this.#loaders.clear();
    if (open) await (await open.catch(() => undefined))?.close();
  }

  /** The answer is on its way. Resolvers that an error elsewhere overtook may still be running: they open nothing any more. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.renew();
  }
}
