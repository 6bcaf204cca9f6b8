import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Config } from '../../../platform/config/config.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import type { Space } from '../../tenancy/index.ts';
import { isAddress } from '../address.ts';
import { meOf } from '../me.ts';
import { PeopleRepository } from '../people.repository.ts';
import { browserOf, cookie, cookieOf } from '../session-cookie.ts';
import { visitorOf } from '../sessions/visitor.ts';
import { NO_SPACE, SLOW_DOWN } from '../sign-in-words.ts';
import { LINK_MINUTES } from './link-store.ts';
import { LINK_OVER, MagicLinks } from './magic-links.service.ts';

/** The way in by a mailed link, before anybody is known. */
@Resolver()
export class MagicLinksResolver {
  readonly #asked = new RateLimiterMemory({ points: 30, duration: 600 });

  constructor(
    private readonly links: MagicLinks,
    private readonly people: PeopleRepository,
    private readonly config: Config,
  ) {}

  @Mutation('askForSignInLink')
  async ask(@Args('input') { email }: { email: string }, @Operation() op: GraphqlContext) {
    const space = op.space as Space | undefined;
    if (!space) return { __typename: 'Invalid', ...NO_SPACE };
    const free = await this.#asked.consume(`${space.tenantId} ${visitorOf(op.request).address}`).then(
      () => true,
      () => false,
    );
    if (!free) return { __typename: 'Invalid', ...SLOW_DOWN };
    const address = email.trim().toLowerCase();
    const browser = browserOf(this.config, op.request);
    const refusal = isAddress(address) ? await this.links.ask(space, address, browser, op.correlationId) : undefined;
    if (refusal) return { __typename: 'Invalid', ...refusal };
    // The mail needs a moment too: the browser is known for longer than the link.
    const until = new Date(Date.now() + 2 * LINK_MINUTES * 60_000);
    op.response?.append('Set-Cookie', cookie(this.config, 'signOn', browser, until));
    return { __typename: 'SignInLinkAsked', ok: true };
  }

  @Mutation('signInByLink')
  async signIn(@Args('input') { token }: { token: string }, @Operation() op: GraphqlContext) {
    const space = op.space as Space | undefined;
    if (!space) return { __typename: 'Invalid', ...NO_SPACE };
    const browser = cookieOf(this.config, 'signOn', op.request);
    if (!browser) return { __typename: 'Invalid', ...LINK_OVER };
    const opened = await this.links.redeem(space, { token, browser }, visitorOf(op.request), op.correlationId);
    if ('code' in opened) return { __typename: 'Invalid', ...opened };
    op.response?.append('Set-Cookie', cookie(this.config, 'session', opened.token, opened.expires));
    if ('mustEnrol' in opened) {
      const { mustEnrol, byPasskey } = opened;
      return { __typename: 'SecondFactorNeeded', mustEnrol, byPasskey };
    }
    op.become(opened.ctx);
    return { __typename: 'SignedIn', me: await meOf(op, this.people) };
  }
}
