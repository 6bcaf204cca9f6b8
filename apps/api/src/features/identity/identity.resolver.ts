import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Config } from '../../platform/config/config.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { ActAsSessions, actAsCookie } from '../act-as/index.ts';
import type { Space } from '../tenancy/index.ts';
import { meOf } from './me.ts';
import { PeopleRepository } from './people.repository.ts';
import { cookie, sessionTokenOf } from './session-cookie.ts';
import { visitorOf } from './sessions/visitor.ts';
import { SignIn } from './sign-in.ts';
import { NO_SPACE } from './sign-in-words.ts';

@Resolver()
export class IdentityResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly config: Config,
    private readonly people: PeopleRepository,
    private readonly actAs: ActAsSessions,
  ) {}

  @Query('me')
  async me(@Operation() context: GraphqlContext) {
    return context.signedIn ? meOf(context, this.people) : null;
  }

  @Mutation('ping')
  ping() {
    return new Date();
  }

  @Mutation('signIn')
  async signIn(@Args('input') input: { email: string; password: string }, @Operation() context: GraphqlContext) {
    const space = context.space as Space | undefined;
    if (!space) return { __typename: 'Invalid', ...NO_SPACE };
    const outcome = await this.signIns.withPassword(space, input, visitorOf(context.request), context.correlationId);
    if (!outcome.ok) return { __typename: 'Invalid', ...outcome };
    if ('ownPasswordBy' in outcome) return { __typename: 'OwnPasswordNeeded', token: outcome.ownPasswordBy };
    context.response?.append('Set-Cookie', cookie(this.config, 'session', outcome.token, outcome.expires));
    if ('mustEnrol' in outcome) {
      const { mustEnrol, byPasskey } = outcome;
      return { __typename: 'SecondFactorNeeded', mustEnrol, byPasskey };
    }
    context.become(outcome.ctx);
    return { __typename: 'SignedIn', me: await meOf(context, this.people) };
  }

  @Mutation('signOut')
  async signOut(@Operation() context: GraphqlContext) {
    if (context.isActing) {
      await this.actAs.leave(context.ctx);
      context.response?.append('Set-Cookie', actAsCookie(this.config, '', new Date(0)));
      return { ok: true };
    }
    const token = sessionTokenOf(this.config, context.request);
    if (token && context.signedIn) await this.signIns.end(context.ctx, token);
    context.response?.append('Set-Cookie', cookie(this.config, 'session', '', new Date(0)));
    context.response?.setHeader('Clear-Site-Data', '"cache"');
    return { ok: true };
  }
}
