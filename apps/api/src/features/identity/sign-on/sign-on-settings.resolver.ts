import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mustBeConfirmed } from '../../../platform/auth/confirmed.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { HostDirectory, noSuchScope, type Place, ScopeContext } from '../../tenancy/index.ts';
import { BeginSignOn } from './begin-sign-on.ts';
import { shownCertificate } from './saml/read-metadata.ts';
import { SamlProviders } from './saml/saml-providers.ts';
import type { SamlRequest } from './saml/saml-request.ts';
import { SaveSaml } from './saml/save-saml.ts';
import { SignOnService } from './sign-on.service.ts';
import type { SignOnRequest } from './sign-on-request.ts';
import type { Refused } from './sign-on-rules.ts';
import type { SamlParts, SignOnRow } from './sign-on-store.ts';

type Scoped<T> = T & { scope?: string | null };

/** A space's sign-on providers, for who looks after its people. */
@Resolver()
export class SignOnSettingsResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly signOns: SignOnService,
    private readonly samls: SaveSaml,
    private readonly providers: SamlProviders,
    private readonly begins: BeginSignOn,
    private readonly hosts: HostDirectory,
  ) {}

  @Query('signOns')
  async list(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    return place ? this.#shown(place, op) : [];
  }

  @Query('signOnAddresses')
  async addresses(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    return place ? this.#addresses(place) : null;
  }

  @Mutation('saveSignOn')
  async save(@Args('input') input: Scoped<SignOnRequest>, @Operation() op: GraphqlContext) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    mustBeConfirmed(op.ctx);
    return this.#saved(place, op, await this.signOns.save(place, op.ability, input));
  }

  @Mutation('saveSamlSignOn')
  async saveSaml(@Args('input') input: Scoped<SamlRequest>, @Operation() op: GraphqlContext) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    mustBeConfirmed(op.ctx);
    return this.#saved(place, op, await this.samls.save(place, op.ability, input));
  }

  @Mutation('removeSignOn')
  async remove(@Args('input') input: Scoped<{ id: string }>, @Operation() op: GraphqlContext) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    mustBeConfirmed(op.ctx);
    const outcome = await this.signOns.remove(place, input.id);
    return 'refused' in outcome ? refusalOf(outcome) : { __typename: 'SignOnRemoved', ...outcome };
  }

  @Mutation('unlinkSignOn')
  async unlink(@Args('input') input: Scoped<{ personId: string }>, @Operation() op: GraphqlContext) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    mustBeConfirmed(op.ctx);
    return (await this.signOns.unlink(place, input.personId)) ? { __typename: 'SignOnUnlinked', ok: true } : NOBODY;
  }

  async #shown(place: Place, op: GraphqlContext) {
    const rows = await this.scopes.read(place, op, (tx) => this.signOns.list(tx));
    const { redirectUri } = await this.#addresses(place);
    return rows.map((row) => ({ ...shownRow(row), people: row.people, redirectUri }));
  }

  async #saved(place: Place, op: GraphqlContext, outcome: { id: string } | Refused) {
    if ('refused' in outcome) return refusalOf(outcome);
    const signOn = (await this.#shown(place, op)).find(({ id }) => id === outcome.id);
    return { __typename: 'SignOnSaved', signOn };
  }

  async #addresses({ ctx }: Place) {
    const host = (await this.hosts.ofTenant(ctx.tenantId))?.host ?? '';
    return {
      ...this.providers.addresses(host),
      redirectUri: this.begins.redirectUri(host),
      origin: this.begins.origin(host),
    };
  }
}

function shownRow(row: SignOnRow) {
  const { id, kind, name, issuer, domains, newcomerRole, trustsAddresses, changedAt } = row;
  const common = { id, kind, name, issuer, domains, newcomerRole, trustsAddresses, changedAt };
  return row.kind === 'OIDC'
    ? { ...common, clientId: row.clientId, saml: null }
    : { ...common, clientId: null, saml: shownSaml(row.saml) };
}

const shownSaml = ({ page, wantsSigned, emailAttribute, nameAttribute, certificates }: SamlParts) => ({
  page,
  wantsSigned,
  emailAttribute,
  nameAttribute,
  certificates: certificates.map(shownCertificate),
});

const refusalOf = ({ refused, why }: Refused) => ({ __typename: refused, ...why });

const NOBODY = {
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message: 'There is no such person who came in by a sign-on.',
  path: 'input.personId',
} as const;
