import { explainDenial, row } from '@clearhold/access';
import type { Refusal } from '@clearhold/kernel';
import { isId } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mustBeConfirmed } from '../../../platform/auth/confirmed.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext } from '../../tenancy/index.ts';
import { SecondFactorService } from './second-factor.service.ts';

/** One's own second factor, for who is signed in; and taking it off somebody. */
@Resolver()
export class SecondFactorResolver {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly scopes: ScopeContext,
  ) {}

  @Query('secondFactor')
  async state(@Operation() op: GraphqlContext) {
    return op.ctx.actor.kind === 'person' ? this.factors.state(await op.read(), op.ctx.actor.id) : null;
  }

  @Mutation('renewRecoveryCodes')
  async renew(@Args('input') { code }: { code: string }, @Operation() op: GraphqlContext) {
    if (op.ctx.actor.kind !== 'person') return PEOPLE_ONLY;
    return codesOf(await this.factors.renewCodes(op.ctx, code));
  }

  @Mutation('turnOffSecondFactor')
  async turnOff(@Args('input') { code }: { code: string }, @Operation() op: GraphqlContext) {
    if (op.ctx.actor.kind !== 'person') return PEOPLE_ONLY;
    const outcome = await this.factors.turnOff(op.ctx, code);
    if ('code' in outcome) return { __typename: 'Invalid', ...outcome };
    return { __typename: 'SecondFactorOff', secondFactor: outcome };
  }

  @Mutation('takeOffSecondFactor')
  async takeOff(@Args('input') input: { scope?: string | null; personId: string }, @Operation() op: GraphqlContext) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    if (input.personId === op.ctx.actor.id) return NOT_YOURSELF;
    // Everybody may end sessions of his own: the right is judged on the sessions of the one it is about.
    if (!op.ability.can('revoke', row('Session', { personId: input.personId })))
      return { __typename: 'Denied', ...explainDenial(op.ctx.actor, 'revoke', 'Session') };
    mustBeConfirmed(op.ctx);
    const done = isId(input.personId) && (await this.factors.takeOff(place, input.personId));
    return done ? { __typename: 'SecondFactorTakenOff', ok: true } : NOTHING_THERE;
  }
}

export const codesOf = (outcome: string[] | Refusal) =>
  Array.isArray(outcome)
    ? { __typename: 'SecondFactorOn', recoveryCodes: outcome }
    : { __typename: 'Invalid', ...outcome };

export const PEOPLE_ONLY = {
  __typename: 'Invalid',
  code: 'PEOPLE_ONLY',
  message: 'Only a person has a second factor.',
} as const;
const NOT_YOURSELF = {
  __typename: 'Denied',
  code: 'NOT_YOURSELF',
  message: 'Nobody takes off his own second factor without a code.',
  hint: 'Ask another administrator.',
} as const;
const NOTHING_THERE = {
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message: 'There is no such person with a second factor.',
  path: 'input.personId',
} as const;
