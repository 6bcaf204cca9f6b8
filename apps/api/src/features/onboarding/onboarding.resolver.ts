import { explainDenial } from '@clearhold/access';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Config } from '../../platform/config/config.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { REACHES_ALL } from './blueprints/index.ts';
import { CreateTenant, type CreateTenantInput } from './create-tenant.ts';

@Resolver()
export class OnboardingResolver {
  constructor(
    private readonly creation: CreateTenant,
    private readonly config: Config,
  ) {}

  @Query('blueprints')
  async blueprints(@Operation() op: GraphqlContext) {
    const tx = await op.read();
    return tx.query(
      `SELECT DISTINCT ON (key) key, version, title, summary, jsonb_array_length(coalesce(definition -> 'samples', '[]')) AS samples
       FROM blueprint b WHERE ${REACHES_ALL} ORDER BY key, (tenant_id = $1) DESC, version DESC`,
      [op.ctx.tenantId],
    );
  }

  @Mutation('createTenant')
  async createTenant(@Operation() op: GraphqlContext, @Args('input') input: CreateTenantInput) {
    // Tenants stand below partners: the platform's operators make partners, not tenants.
    if (op.ctx.actor.scopeKind !== 'partner')
      return { __typename: 'Denied', ...explainDenial(op.ctx.actor, 'create', 'Tenant') };
    const outcome = await this.creation.run(op.ctx, input);
    if ('refused' in outcome) return { __typename: outcome.refused, ...outcome.why };
    const { made } = outcome;
    const { name, slug, currency, locale, timeZone } = input;
    const tenant = {
      id: made.tenantId,
      tenantId: made.tenantId,
      slug,
      name: name.trim(),
      status: 'active',
      phase: 'STEADY',
      sample: false,
      currency: currency.trim().toUpperCase(),
      locale,
      timeZone,
    };
    return {
      __typename: 'TenantCreated',
      tenant: { ...tenant, portalUrl: this.config.origin(made.host), createdAt: new Date() },
      adminEmail: made.people[0]!.email,
      temporaryPassword: made.people[0]!.password,
      apiKey: made.apiKeys[0]!.key,
    };
  }
}
