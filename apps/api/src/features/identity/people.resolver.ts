import { row } from '@clearhold/access';
import { isId } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mustBeConfirmed } from '../../platform/auth/confirmed.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext } from '../tenancy/index.ts';
import { ApiKeysService, type KeyRequest, keyView } from './api-keys.service.ts';
import { isAdministrators } from './closing/last-administrator.ts';
import { RotateKey, type Rotation } from './keys/rotate-key.ts';
import { PeopleRepository, personView } from './people.repository.ts';
import { type Invitation, PeopleService, type PersonOutcome } from './people.service.ts';

type Scoped<T> = T & { scope?: string | null };

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly people: PeopleService,
    private readonly repository: PeopleRepository,
    private readonly keys: ApiKeysService,
    private readonly rotation: RotateKey,
  ) {}

  @Query('people')
  async list(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return [];
    const people = await this.scopes.read(place, op, (tx) => this.repository.list(tx));
    return people.filter((person) => op.ability.can('read', row('Person', person))).map(personView);
  }

  @Query('apiKeys')
  async apiKeys(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return [];
    const keys = await this.scopes.read(place, op, (tx) => this.keys.list(tx));
    return keys.map((key) => keyView(place.ctx.tenantId, key));
  }

  @Mutation('invitePerson')
  async invite(@Operation() op: GraphqlContext, @Args('input') input: Scoped<Invitation>) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (input.roles.some(isAdministrators)) mustBeConfirmed(op.ctx);
    return place ? answer(await this.people.invite(place, op.ability, input)) : noSuchScope;
  }

  @Mutation('setRoles')
  async setRoles(@Operation() op: GraphqlContext, @Args('input') input: Scoped<{ personId: string; roles: string[] }>) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (input.roles.some(isAdministrators)) mustBeConfirmed(op.ctx);
    return place ? answer(await this.people.setRoles(place, op.ability, input.personId, input.roles)) : noSuchScope;
  }

  @Mutation('createApiKey')
  async createApiKey(@Operation() op: GraphqlContext, @Args('input') input: Scoped<KeyRequest>) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    mustBeConfirmed(op.ctx);
    const made = await this.keys.create(place, op.ability, input);
    if (!('secret' in made)) return { __typename: 'Invalid', ...made };
    return { __typename: 'ApiKeyCreated', apiKey: keyView(place.ctx.tenantId, made.key), secret: made.secret };
  }

  @Mutation('rotateApiKey')
  async rotateApiKey(@Operation() op: GraphqlContext, @Args('input') input: Scoped<Rotation & { id: string }>) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    mustBeConfirmed(op.ctx);
    const made = isId(input.id) ? await this.rotation.run(place, op.ability, input.id, input) : undefined;
    if (!made) return noSuchKey;
    if (!('secret' in made)) return { __typename: 'Invalid', ...made };
    return { __typename: 'ApiKeyCreated', apiKey: keyView(place.ctx.tenantId, made.key), secret: made.secret };
  }

  @Mutation('revokeApiKey')
  async revokeApiKey(@Operation() op: GraphqlContext, @Args('input') input: Scoped<{ id: string }>) {
    const place = await this.scopes.of(op.ctx, input.scope);
    const key = place && isId(input.id) ? await this.keys.revoke(place, input.id) : undefined;
    if (!place || !key) return noSuchKey;
    return { __typename: 'ApiKeyRevoked', apiKey: keyView(place.ctx.tenantId, key) };
  }
}

const noSuchKey = {
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message: 'There is no such API key that works.',
  path: 'input.id',
} as const;

const answer = (outcome: PersonOutcome) =>
  'refused' in outcome
    ? { __typename: outcome.refused, ...outcome.why }
    : {
        __typename: 'PersonSaved',
        person: personView(outcome.person),
        temporaryPassword: outcome.temporaryPassword ?? null,
      };
