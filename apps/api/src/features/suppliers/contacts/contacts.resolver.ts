import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Config } from '../../../platform/config/config.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { browserOf, cookie, cookieOf, isAddress, SLOW_DOWN, visitorOf } from '../../identity/index.ts';
import type { Space } from '../../tenancy/index.ts';
import { ContactEntry } from './contact-entry.ts';
import { CONTACT_LINK_MINUTES } from './contact-links.ts';
import { LINK_OVER, MATTER_GONE, NO_PAGE_HERE } from './contact-words.ts';
import { type Contact, ListedMatters } from './listed-matters.ts';
import { OpenListed } from './open-listed.ts';

/** The suppliers' page of a partner's host. Each operation finds out by its own cookie who asks; at other hosts nobody does. */
@Resolver()
export class ContactsResolver {
  readonly #tries = new RateLimiterMemory({ points: 30, duration: 600 });

  constructor(
    private readonly entry: ContactEntry,
    private readonly listed: ListedMatters,
    private readonly opener: OpenListed,
    private readonly config: Config,
  ) {}

  @Query('supplierMatters')
  async list(@Operation() op: GraphqlContext) {
    const contact = await this.#contact(op);
    return contact ? { email: contact.address, matters: await this.listed.of(contact) } : null;
  }

  @Mutation('askForSupplierSignIn')
  async ask(@Args('input') { email }: { email: string }, @Operation() op: GraphqlContext) {
    const space = partnerOf(op);
    if (!space) return { __typename: 'Invalid', ...NO_PAGE_HERE };
    if (!(await this.#mayTry(space, op))) return { __typename: 'Invalid', ...SLOW_DOWN };
    const address = email.trim().toLowerCase();
    const browser = browserOf(this.config, op.request);
    if (isAddress(address)) await this.entry.ask(space, address, browser, op.correlationId);
    const until = new Date(Date.now() + 2 * CONTACT_LINK_MINUTES * 60_000);
    op.response?.append('Set-Cookie', cookie(this.config, 'signOn', browser, until));
    return { __typename: 'SupplierSignInAsked', ok: true };
  }

  @Mutation('signInSupplier')
  async signIn(@Args('input') { token }: { token: string }, @Operation() op: GraphqlContext) {
    const space = partnerOf(op);
    if (!space) return { __typename: 'Invalid', ...NO_PAGE_HERE };
    if (!(await this.#mayTry(space, op))) return { __typename: 'Invalid', ...SLOW_DOWN };
    const browser = cookieOf(this.config, 'signOn', op.request);
    const opened =
      browser && token.length <= 100 ? await this.entry.redeem(space, { token, browser }, op.correlationId) : undefined;
    if (!opened) return { __typename: 'Invalid', ...LINK_OVER };
    op.response?.append('Set-Cookie', cookie(this.config, 'suppliers', opened.token, opened.expires));
    return { __typename: 'SupplierSignedIn', email: opened.address };
  }

  @Mutation('openSupplierMatter')
  async open(@Args('input') { id }: { id: string }, @Operation() op: GraphqlContext) {
    const contact = await this.#contact(op);
    const url = contact && (await this.opener.open(contact, id));
    return url ? { __typename: 'SupplierMatterAddress', url } : { __typename: 'NotFound', ...MATTER_GONE };
  }

  @Mutation('signOutSupplier')
  async signOut(@Operation() op: GraphqlContext) {
    const [space, token] = [partnerOf(op), cookieOf(this.config, 'suppliers', op.request)];
    if (space && token) await this.entry.leave(space, token, op.correlationId);
    op.response?.append('Set-Cookie', cookie(this.config, 'suppliers', '', new Date(0)));
    return { ok: true };
  }

  async #contact(op: GraphqlContext): Promise<(Contact & { expiresAt: Date }) | undefined> {
    const [space, token] = [partnerOf(op), cookieOf(this.config, 'suppliers', op.request)];
    const { correlationId } = op;
    const session = space && token ? await this.entry.find(space, token, correlationId) : undefined;
    return space && session && { ...session, partnerId: space.tenantId, correlationId };
  }

  #mayTry({ tenantId }: Space, { request }: GraphqlContext): Promise<boolean> {
    return this.#tries.consume(`${tenantId} ${visitorOf(request).address}`).then(
      () => true,
      () => false,
    );
  }
}

function partnerOf({ space }: GraphqlContext): Space | undefined {
  return space?.kind === 'partner' ? (space as Space) : undefined;
}
