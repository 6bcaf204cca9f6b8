import { ROLES, rolesHeld, serializeAbility } from '@clearhold/access';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse as parseCookies } from 'cookie';
import { Config } from '../../platform/config/config.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import type { Space } from '../tenancy/index.ts';
import { PeopleRepository, personView } from './people.repository.ts';
import { cookie, cookieNames } from './session-cookie.ts';
import { visitorOf } from './sessions/visitor.ts';
import { SignIn } from './sign-in.ts';
import { NO_SPACE } from './sign-in-words.ts';

@Resolver()
export class IdentityResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly config: Config,
    private readonly people: PeopleRepository,
  ) {}

  @Query('me')
  async me(@Operation() context: GraphqlContext) {
    if (!context.signedIn) return null;
    const { ctx, ability, space } = context;
    const tx = await context.read();
    const scope = await tx.db.scope.findUnique({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: ctx.tenantId } },
    });
    const person = ctx.actor.kind === 'person' ? await this.people.find(tx, ctx.actor.id) : undefined;
    const kind = { person: 'PERSON', supplier: 'SUPPLIER', apiKey: 'API_KEY', system: 'SYSTEM' }[ctx.actor.kind];
    return {
      kind,
      person: person && personView(person),
      scopeKind: (space?.kind ?? 'tenant').toUpperCase(),
      scope: scope && { ...scope, kind: scope.kind.toUpperCase() },
      roles: [...rolesHeld(ctx.actor).keys()],
      rules: serializeAbility(ability),
      locale: person?.locale ?? space?.locale ?? 'en',
      timeZone: space?.timeZone ?? 'UTC',
    };
  }

  @Query('roleCatalogue')
  roleCatalogue() {
    return Object.entries(ROLES).map(([key, role]) => ({ key, ...role, scopeKind: role.scopes[0].toUpperCase() }));
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
    context.response?.append('Set-Cookie', cookie(this.config, 'session', outcome.token, outcome.expires));
    context.become(outcome.ctx);
    return { __typename: 'SignedIn', me: await this.me(context) };
  }

  @Mutation('signOut')
  async signOut(@Operation() context: GraphqlContext) {
    const token = parseCookies(context.request.headers.cookie ?? '')[cookieNames(this.config).session];
    if (token && context.signedIn) await this.signIns.end(context.ctx, token);
    context.response?.append('Set-Cookie', cookie(this.config, 'session', '', new Date(0)));
    return { ok: true };
  }
}
