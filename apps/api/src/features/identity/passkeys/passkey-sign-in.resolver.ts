import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Config } from '../../../platform/config/config.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import type { Space } from '../../tenancy/index.ts';
import { meOf } from '../me.ts';
import { PeopleRepository } from '../people.repository.ts';
import { browserOf, cookie, cookieOf } from '../session-cookie.ts';
import { visitorOf } from '../sessions/visitor.ts';
import { NO_SPACE, SLOW_DOWN } from '../sign-in-words.ts';
import { PasskeySignIn } from './passkey-sign-in.ts';

/** The way in by a passkey, before anybody is known. */
@Resolver()
export class PasskeySignInResolver {
  readonly #asked = new RateLimiterMemory({ points: 600, duration: 600 });

  constructor(
    private readonly signIns: PasskeySignIn,
    private readonly people: PeopleRepository,
    private readonly config: Config,
  ) {}

  @Mutation('askForPasskey')
  async ask(@Operation() op: GraphqlContext) {
    const space = op.space as Space | undefined;
    if (!space) return { __typename: 'Invalid', ...NO_SPACE };
    const free = await this.#asked.consume(`${space.tenantId} ${visitorOf(op.request).address}`).then(
      () => true,
      () => false,
    );
    if (!free) return { __typename: 'Invalid', ...SLOW_DOWN };
    const browser = browserOf(this.config, op.request);
    const begun = await this.signIns.begin(space, browser, op.correlationId);
    if ('code' in begun) return { __typename: 'Invalid', ...begun };
    op.response?.append('Set-Cookie', cookie(this.config, 'signOn', browser, begun.expiresAt));
    return { __typename: 'PasskeyAsked', options: begun.options };
  }

  @Mutation('signInByPasskey')
  async signIn(@Args('input') { response }: { response: unknown }, @Operation() op: GraphqlContext) {
    const space = op.space as Space | undefined;
    if (!space) return { __typename: 'Invalid', ...NO_SPACE };
    const browser = cookieOf(this.config, 'signOn', op.request);
    const opened = await this.signIns.finish(space, browser, response, visitorOf(op.request), op.correlationId);
    if ('code' in opened) return { __typename: 'Invalid', ...opened };
    op.response?.append('Set-Cookie', cookie(this.config, 'session', opened.token, opened.expires));
    op.become(opened.ctx);
    return { __typename: 'SignedIn', me: await meOf(op, this.people) };
  }
}
