import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { HostDirectory, noSuchScope, type Place, ScopeContext } from '../../tenancy/index.ts';
import { BeginSignOn } from './begin-sign-on.ts';
import { type Refused, SignOnService } from './sign-on.service.ts';
import type { SignOnRequest } from './sign-on-request.ts';

type Scoped<T> = T & { scope?: string | null };

/** A space's sign-on providers, for who looks after its people. */
@Resolver()
export class SignOnSettingsResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly signOns: SignOnService,
    private readonly begins: BeginSignOn,
    private readonly hosts: HostDirectory,
  ) {}

  @Query('signOns')
  async list(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    return place ? this.#shown(place, op) : [];
  }

  @Mutation('saveSignOn')
  async save(@Args('input') input: Scoped<SignOnRequest>, @Operation() op: GraphqlContext) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    const outcome = await this.signOns.save(place, op.ability, input);
    if ('refused' in outcome) return refusalOf(outcome);
    const signOn = (await this.#shown(place, op)).find(({ id }) => id === outcome.id);
    return { __typename: 'SignOnSaved', signOn };
  }

  @Mutation('removeSignOn')
  async remove(@Args('input') input: Scoped<{ id: string }>, @Operation() op: GraphqlContext) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    const outcome = await this.signOns.remove(place, input.id);
    return 'refused' in outcome ? refusalOf(outcome) : { __typename: 'SignOnRemoved', ...outcome };
  }

  @Mutation('unlinkSignOn')
  async unlink(@Args('input') input: Scoped<{ personId: string }>, @Operation() op: GraphqlContext) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    return (await this.signOns.unlink(place, input.personId)) ? { __typename: 'SignOnUnlinked', ok: true } : NOBODY;
  }

  async #shown(place: Place, op: GraphqlContext) {
    const rows = await this.scopes.read(place, op, (tx) => this.signOns.list(tx));
    const host = (await this.hosts.ofTenant(place.ctx.tenantId))?.host;
    const redirectUri = this.begins.redirectUri(host ?? '');
    return rows.map(({ sealedSecret: _, ...row }) => ({ ...row, redirectUri }));
  }
}

const refusalOf = ({ refused, why }: Refused) => ({ __typename: refused, ...why });

const NOBODY = {
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message: 'There is no such person who came in by a sign-on.',
  path: 'input.personId',
} as const;
