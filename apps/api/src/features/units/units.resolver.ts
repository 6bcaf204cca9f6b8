import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext } from '../tenancy/index.ts';
import type { UnitInput } from './check-unit.ts';
import { type UnitRow, UnitsRepository } from './units.repository.ts';
import { noSuchUnit, type UnitOutcome, UnitsService } from './units.service.ts';

@Resolver()
export class UnitsResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly units: UnitsService,
    private readonly repository: UnitsRepository,
  ) {}

  @Query('units')
  async list(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    if (place?.kind !== 'tenant') return [];
    return (await this.scopes.read(place, op, (tx) => this.repository.list(tx))).map(unitView);
  }

  @Mutation('createUnit')
  async create(
    @Operation() op: GraphqlContext,
    @Args('input') input: UnitInput & { scope?: string | null; slug: string },
  ) {
    const place = await this.scopes.of(op.ctx, input.scope);
    return place?.kind === 'tenant' ? answer(await this.units.create(place, input)) : noSuchScope;
  }

  @Mutation('updateUnit')
  async update(@Operation() op: GraphqlContext, @Args('input') input: UnitInput & { id: string }) {
    const place = await this.scopes.of(op.ctx, input.id);
    return answer(place?.kind === 'unit' ? await this.units.update(place, input) : noSuchUnit);
  }
}

const unitView = ({ identities, ...unit }: UnitRow) => ({
  ...unit,
  identities: identities.map(({ kind, value }) => ({ kind: kind.toUpperCase(), value })),
});

const answer = (outcome: UnitOutcome) =>
  'refused' in outcome
    ? { __typename: outcome.refused, ...outcome.why }
    : { __typename: 'UnitSaved', unit: unitView(outcome.unit) };
