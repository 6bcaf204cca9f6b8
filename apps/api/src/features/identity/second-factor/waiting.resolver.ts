import type { Refusal } from '@clearhold/kernel';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Config } from '../../../platform/config/config.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import type { Space } from '../../tenancy/index.ts';
import { meOf } from '../me.ts';
import { PasswordsService } from '../passwords/passwords.service.ts';
import { PeopleRepository } from '../people.repository.ts';
import { cookie, sessionTokenOf } from '../session-cookie.ts';
import { WaitingSessions } from '../sessions/waiting-sessions.ts';
import { FinishSignIn } from './finish-sign-in.ts';
import { codesOf, PEOPLE_ONLY } from './second-factor.resolver.ts';
import { SecondFactorService } from './second-factor.service.ts';

const OVER: Refusal = {
  code: 'SIGN_IN_OVER',
  message: 'This sign-in took too long, or was ended.',
  hint: 'Sign in again with your password.',
};

/** What can be done between the password and the second factor, and by who sets one up. */
@Resolver()
export class WaitingResolver {
  constructor(
    private readonly waiting: WaitingSessions,
    private readonly finish: FinishSignIn,
    private readonly factors: SecondFactorService,
    private readonly passwords: PasswordsService,
    private readonly people: PeopleRepository,
    private readonly config: Config,
  ) {}

  @Mutation('confirmSignIn')
  async confirm(@Args('input') { code }: { code: string }, @Operation() op: GraphqlContext) {
    const space = op.space as Space | undefined;
    const waiting = space && (await this.#waiting(op));
    if (!space || waiting?.stage !== 'code') return { __typename: 'Invalid', ...OVER };
    const outcome = await this.finish.byCode(space, waiting, code);
    if ('code' in outcome) return { __typename: 'Invalid', ...outcome };
    this.#let(op, outcome);
    return { __typename: 'SignedIn', me: await meOf(op, this.people) };
  }

  @Mutation('beginSecondFactor')
  async begin(@Args('input') { password }: { password?: string | null }, @Operation() op: GraphqlContext) {
    const who = await this.#who(op);
    if (!who) return { __typename: 'Invalid', ...OVER };
    if (who.ctx.actor.kind !== 'person') return PEOPLE_ONLY;
    const fault = op.signedIn ? await this.passwords.prove(op.ctx, password ?? '') : undefined;
    if (fault) return { __typename: 'Invalid', ...fault, path: 'input.password' };
    const outcome = await this.factors.begin(who.ctx, (op.space as Space).name, who.email);
    return 'code' in outcome ? { __typename: 'Invalid', ...outcome } : { __typename: 'SecondFactorBegun', ...outcome };
  }

  @Mutation('confirmSecondFactor')
  async turnOn(@Args('input') { code }: { code: string }, @Operation() op: GraphqlContext) {
    const space = op.space as Space | undefined;
    const waiting = op.signedIn ? undefined : await this.#waiting(op);
    if (space && waiting?.stage === 'enrol') {
      const outcome = await this.finish.byEnrolment(space, waiting, code);
      if ('code' in outcome) return { __typename: 'Invalid', ...outcome };
      this.#let(op, outcome);
      return codesOf(outcome.recoveryCodes);
    }
    if (!op.signedIn) return { __typename: 'Invalid', ...OVER };
    return op.ctx.actor.kind === 'person' ? codesOf(await this.factors.confirm(op.ctx, code)) : PEOPLE_ONLY;
  }

  #waiting(op: GraphqlContext) {
    const token = sessionTokenOf(this.config, op.request);
    return op.space ? this.waiting.find(op.space as Space, token, op.correlationId) : Promise.resolve(undefined);
  }

  async #who(op: GraphqlContext): Promise<{ ctx: TenantContext; email: string } | undefined> {
    if (!op.signedIn) {
      const waiting = await this.#waiting(op);
      return waiting?.stage === 'enrol' ? waiting : undefined;
    }
    const person =
      op.ctx.actor.kind === 'person' ? await this.people.find(await op.read(), op.ctx.actor.id) : undefined;
    return { ctx: op.ctx, email: person?.email ?? '' };
  }

  #let(op: GraphqlContext, opened: { token: string; expires: Date; ctx: TenantContext }): void {
    op.response?.append('Set-Cookie', cookie(this.config, 'session', opened.token, opened.expires));
    op.become(opened.ctx);
  }
}
