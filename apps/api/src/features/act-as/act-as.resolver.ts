import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { mustBeConfirmed } from '../../platform/auth/confirmed.ts';
import { Config } from '../../platform/config/config.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { SecondPerson } from '../policies/index.ts';
import { noSuchScope, ScopeContext, type Space } from '../tenancy/index.ts';
import { actAsCookie } from './act-as-cookie.ts';
import { findActAs, listActAs } from './act-as-rows.ts';
import { viewOf } from './act-as-view.ts';
import { type ActAsOutcome, TENANTS_ONLY } from './act-as-words.ts';
import { type ActAsWanted, AskActAs } from './ask-act-as.ts';
import { DecideActAs } from './decide-act-as.ts';
import { OpenActAs } from './open-act-as.ts';

interface One {
  readonly scope?: string | null;
  readonly id: string;
}

@Resolver('Me')
export class ActAsResolver {
  readonly #guessed = new RateLimiterMemory({ points: 30, duration: 600 });

  constructor(
    private readonly scopes: ScopeContext,
    private readonly asking: AskActAs,
    private readonly deciding: DecideActAs,
    private readonly opening: OpenActAs,
    private readonly second: SecondPerson,
    private readonly config: Config,
  ) {}

  @ResolveField('actAs')
  async actAs(@Parent() _me: object, @Operation() op: GraphqlContext) {
    const { acting } = op.ctx;
    const tx = acting && (await op.read());
    const row = tx && (await findActAs(tx, acting.id));
    return row ? viewOf(row, op, tx.at) : null;
  }

  @Query('actAsSessions')
  async list(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    if (place?.kind !== 'tenant') return [];
    return this.scopes.read(place, op, async (tx) =>
      (await listActAs(tx)).map((row) => viewOf(row, op, tx.at, (asked) => this.second.whyNot(place, op, asked))),
    );
  }

  @Mutation('askActAs')
  async ask(@Operation() op: GraphqlContext, @Args('input') { scope, ...wanted }: ActAsWanted & { scope: string }) {
    const place = await this.scopes.of(op.ctx, scope);
    if (wanted.breakGlass) mustBeConfirmed(op.ctx);
    return place ? answer(await this.asking.ask(place, wanted), op) : noSuchScope;
  }

  @Mutation('decideActAs')
  async decide(@Operation() op: GraphqlContext, @Args('input') { id, allow }: { id: string; allow: boolean }) {
    return answer(await this.deciding.decide(op.ctx, id, allow), op);
  }

  @Mutation('confirmActAs')
  async confirm(@Operation() op: GraphqlContext, @Args('input') { scope, id }: One) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    mustBeConfirmed(op.ctx);
    return answer(place.ctx.staff ? await this.deciding.confirm(place.ctx, id) : TENANTS_ONLY, op);
  }

  @Mutation('openActAs')
  async open(@Operation() op: GraphqlContext, @Args('input') { scope, id }: One) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    const outcome = await this.opening.open(place, id);
    return 'url' in outcome ? { __typename: 'ActAsDoor', ...outcome } : { __typename: outcome.refused, ...outcome.why };
  }

  @Mutation('beginActAs')
  async begin(@Operation() op: GraphqlContext, @Args('code') code: string) {
    const space = op.space as Space | undefined;
    const door = `${space?.tenantId} ${op.request.ip ?? ''}`;
    // Only what fits nothing counts.
    if (((await this.#guessed.get(door))?.remainingPoints ?? 1) <= 0) return NO_CODE;
    const begun = space && (await this.opening.begin(space, code, op.correlationId));
    if (begun) {
      op.response?.append('Set-Cookie', actAsCookie(this.config, begun.token, begun.endsAt));
      return { __typename: 'ActAsBegun', endsAt: begun.endsAt };
    }
    await this.#guessed.consume(door).catch(() => {});
    return NO_CODE;
  }

  @Mutation('endActAs')
  async end(@Operation() op: GraphqlContext, @Args('input') { scope, id }: One) {
    const place = await this.scopes.of(op.ctx, scope);
    return place ? answer(await this.deciding.end(place.ctx, id), op) : noSuchScope;
  }
}

const answer = async (outcome: ActAsOutcome, op: GraphqlContext) =>
  'refused' in outcome
    ? { __typename: outcome.refused, ...outcome.why }
    : { __typename: 'ActAsSaved', actAs: viewOf(outcome.actAs, op, (await op.read()).at) };

const NO_CODE = {
  __typename: 'Invalid',
  code: 'CODE_OVER',
  message: 'This way in is over: it works once, within two minutes.',
  hint: 'Open the company again in the console.',
} as const;
