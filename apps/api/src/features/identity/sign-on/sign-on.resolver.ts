import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Config } from '../../../platform/config/config.ts';
import { systemContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import type { Space } from '../../tenancy/index.ts';
import { cookie, cookieOf } from '../session-cookie.ts';
import { visitorOf } from '../sessions/visitor.ts';
import { NO_SPACE, SLOW_DOWN } from '../sign-in-words.ts';
import { BeginSignOn, type Wish } from './begin-sign-on.ts';
import { SignOnDemand } from './sign-on-demand.ts';
import { signOnOf } from './sign-on-store.ts';

/** What the sign-in page asks, before anybody is known. */
@Resolver()
export class SignOnResolver {
  readonly #begun = new RateLimiterMemory({ points: 600, duration: 600 });

  constructor(
    private readonly database: Database,
    private readonly begins: BeginSignOn,
    private readonly demand: SignOnDemand,
    private readonly config: Config,
  ) {}

  @Query('signInWays')
  async ways(@Args('domain') given: string, @Operation() op: GraphqlContext) {
    const domain = given.trim().toLowerCase();
    if (!op.space || domain.length > 253) return { signOn: null, isDemanded: false, byLink: false };
    const ctx = systemContext(op.space.tenantId, op.space.partnerId, op.correlationId);
    return this.database.read(ctx, async (tx) => ({
      signOn: (await signOnOf(tx, domain)) ?? null,
      isDemanded: (await this.demand.domains(tx)).includes(domain),
      byLink: await this.demand.mailsLinks(tx),
    }));
  }

  @Mutation('beginSignOn')
  async begin(@Args('input') input: Wish, @Operation() op: GraphqlContext) {
    const space = op.space as Space | undefined;
    if (!space) return { __typename: 'Invalid', ...NO_SPACE };
    const door = `${space.tenantId} ${visitorOf(op.request).address}`;
    const free = await this.#begun.consume(door).then(
      () => true,
      () => false,
    );
    if (!free) return { __typename: 'Invalid', ...SLOW_DOWN };
    const outcome = await this.begins.begin(
      space,
      input,
      cookieOf(this.config, 'signOn', op.request),
      op.correlationId,
    );
    if ('code' in outcome) return { __typename: 'Invalid', ...outcome };
    op.response?.append('Set-Cookie', cookie(this.config, 'signOn', outcome.browser, outcome.expiresAt));
    return { __typename: 'SignOnBegun', url: outcome.url };
  }
}
