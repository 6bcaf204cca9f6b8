import type { Refusal } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mustBeConfirmed } from '../../platform/auth/confirmed.ts';
import { Database } from '../../platform/database/database.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext } from '../tenancy/index.ts';
import { type TaxServiceInput, TaxServices } from './tax-service.ts';

type At = { readonly scope?: string | null };

@Resolver()
export class TaxChecksResolver {
  constructor(
    private readonly database: Database,
    private readonly scopes: ScopeContext,
    private readonly services: TaxServices,
  ) {}

  @Query('taxService')
  async taxService(@Operation() op: GraphqlContext, @Args() { scope }: At) {
    const place = await this.scopes.of(op.ctx, scope);
    return place ? this.scopes.read(place, op, async (tx) => (await this.services.find(tx)) ?? null) : null;
  }

  @Mutation('saveTaxService')
  async save(@Operation() op: GraphqlContext, @Args('input') input: TaxServiceInput & At) {
    mustBeConfirmed(op.ctx);
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    if (place.kind !== 'tenant') return invalid(TENANTS_ONLY);
    return this.database.inTenant(place.ctx, async (tx) => {
      const wrong = await this.services.save(tx, input);
      return wrong ? invalid(wrong) : { __typename: 'TaxServiceSaved', taxService: await this.services.find(tx) };
    });
  }

  @Mutation('removeTaxService')
  async remove(@Operation() op: GraphqlContext, @Args('input') { scope, reason }: At & { reason: string }) {
    if (reason.trim().length < 5 || reason.length > 500) return invalid(NO_REASON);
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    const url = await this.database.inTenant(place.ctx, (tx) => this.services.remove(tx, reason.trim()));
    return url ? { __typename: 'TaxServiceRemoved', url } : NONE;
  }
}

const invalid = (why: Refusal) => ({ __typename: 'Invalid', ...why });
const TENANTS_ONLY: Refusal = {
  code: 'TENANTS_ONLY',
  message: 'A tax service belongs to a tenant.',
  path: 'input.scope',
};
const NO_REASON: Refusal = { code: 'REASON_REQUIRED', message: 'Say why, in 5 to 500 letters.', path: 'input.reason' };
const NONE = { __typename: 'NotFound', code: 'NOT_FOUND', message: 'No tax service is connected.' };
