import type { Refusal } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { visitorOf } from '../../identity/index.ts';
import { type SignUpInput, SignUps } from './sign-up.ts';

/** Signing up is a matter of the platform's own address: a partner's or tenant's host knows nothing of it. */
@Resolver()
export class SignUpResolver {
  readonly #tries = new RateLimiterMemory({ points: 10, duration: 600 });

  constructor(private readonly signUps: SignUps) {}

  @Query('signUpOpen')
  isOpen(@Operation() op: GraphqlContext): boolean {
    return op.space?.kind === 'platform' && this.signUps.isOpen;
  }

  @Query('signUpLink')
  async look(@Args('token') token: string, @Operation() op: GraphqlContext) {
    return this.isOpen(op) ? this.signUps.look(token) : null;
  }

  @Mutation('signUp')
  async ask(@Args('input') input: SignUpInput, @Operation() op: GraphqlContext) {
    const refusal = await this.#refusal(op);
    if (refusal) return refused(refusal);
    const outcome = await this.signUps.ask(input, op.correlationId);
    return 'code' in outcome ? refused(outcome) : { __typename: 'SignUpAsked', ok: true, ...outcome };
  }

  @Mutation('confirmSignUp')
  async confirm(@Args('input') input: { token: string; password: string }, @Operation() op: GraphqlContext) {
    const refusal = await this.#refusal(op);
    if (refusal) return refused(refusal);
    const outcome = await this.signUps.confirm(input, op.correlationId);
    return 'code' in outcome ? refused(outcome) : { __typename: 'SignedUp', ...outcome };
  }

  async #refusal(op: GraphqlContext): Promise<Refusal | undefined> {
    if (!this.isOpen(op)) return CLOSED;
    const { address } = visitorOf(op.request);
    return this.#tries.consume(address ?? '').then(
      () => undefined,
      () => SLOW_DOWN,
    );
  }
}

const refused = (refusal: Refusal) => ({
  __typename: refusal.code === 'SLUG_TAKEN' ? 'Conflict' : 'Invalid',
  ...refusal,
});

const CLOSED: Refusal = {
  code: 'SIGN_UP_CLOSED',
  message: 'Nobody signs up at this address.',
  hint: 'Ask whoever runs the installation for a partner’s space.',
};
const SLOW_DOWN: Refusal = {
  code: 'SLOW_DOWN',
  message: 'Too many tries from this place.',
  hint: 'Wait ten minutes and try again.',
};
