import { type AppAbility, row } from '@clearhold/access';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { type DelegationRow, DelegationsRepository } from './delegations.repository.ts';
import { type DelegationOutcome, type DelegationWanted, SetDelegation } from './set-delegation.ts';

@Resolver()
export class DelegationsResolver {
  constructor(
    private readonly repository: DelegationsRepository,
    private readonly setting: SetDelegation,
  ) {}

  @Query('delegations')
  async list(@Operation() op: GraphqlContext) {
    const tx = await op.read();
    return (await this.repository.standing(tx)).map((one) => view(one, op.ability, tx.at));
  }

  @Query('delegates')
  async delegates(@Operation() op: GraphqlContext) {
    const people = await this.repository.people(await op.read(), null);
    return people.map(({ id, name }) => ({ id, name }));
  }

  @Mutation('setDelegation')
  async set(@Operation() op: GraphqlContext, @Args('input') input: DelegationWanted) {
    return answer(await this.setting.set(op.ctx, op.ability, input), op);
  }

  @Mutation('endDelegation')
  async end(@Operation() op: GraphqlContext, @Args('input') { id }: { id: string }) {
    return answer(await this.setting.end(op.ctx, op.ability, id), op);
  }
}

const answer = async (outcome: DelegationOutcome, op: GraphqlContext) =>
  'refused' in outcome
    ? { __typename: outcome.refused, ...outcome.why }
    : { __typename: 'DelegationSaved', delegation: view(outcome.delegation, op.ability, (await op.read()).at) };

function view(delegation: DelegationRow, ability: AppAbility, at: Date) {
  const { fromId, fromName, toId, toName, createdByName, startsAt, endsAt } = delegation;
  return {
    ...delegation,
    __typename: 'Delegation',
    from: { id: fromId, name: fromName },
    to: { id: toId, name: toName },
    setBy: createdByName,
    isActive: startsAt <= at && at < endsAt,
    canEnd: at < endsAt && ability.can('revoke', row('Delegation', { fromId })),
  };
}
