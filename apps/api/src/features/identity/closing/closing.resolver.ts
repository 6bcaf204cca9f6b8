import { isId } from '@clearhold/kernel';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext } from '../../tenancy/index.ts';
import { personView } from '../people.repository.ts';
import { ClosePerson } from './close-person.ts';

interface Whom {
  readonly scope?: string | null;
  readonly personId: string;
  readonly keysTo?: string | null;
}

/** The end of somebody's access, and its return. */
@Resolver()
export class ClosingResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly closing: ClosePerson,
  ) {}

  @Mutation('closePerson')
  async close(@Operation() op: GraphqlContext, @Args('input') { scope, personId, keysTo }: Whom) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    if (!isId(personId) || (keysTo && !isId(keysTo))) return NOBODY;
    const outcome = await this.closing.close(place, op.ability, personId, keysTo);
    if ('refused' in outcome) return { __typename: outcome.refused, ...outcome.why };
    return { __typename: 'PersonClosed', ...outcome, person: personView(outcome.person) };
  }

  @Mutation('reopenPerson')
  async reopen(@Operation() op: GraphqlContext, @Args('input') { scope, personId }: Whom) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    if (!isId(personId)) return NOBODY;
    const outcome = await this.closing.reopen(place, op.ability, personId);
    if ('refused' in outcome) return { __typename: outcome.refused, ...outcome.why };
    return { __typename: 'PersonSaved', person: personView(outcome.person), temporaryPassword: null };
  }
}

const NOBODY = {
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message: 'There is no such person.',
  path: 'input.personId',
} as const;
