import { isSettingKey, SETTING_KEYS } from '@clearhold/policy';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext } from '../tenancy/index.ts';
import { effectiveSetting } from './effective-setting.ts';
import { PolicyRepository } from './policy.repository.ts';
import { PolicyService } from './policy.service.ts';
import { type PublishInput, PublishPolicy } from './publish-policy.ts';

@Resolver()
export class PoliciesResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly policies: PolicyService,
    private readonly repository: PolicyRepository,
    private readonly publishing: PublishPolicy,
  ) {}

  @Query('effectivePolicy')
  async effectivePolicy(
    @Operation() op: GraphqlContext,
    @Args('scope') scope?: string | null,
    @Args('key') key?: string | null,
  ) {
    if (key && !isSettingKey(key)) {
      throw new GraphQLError(`There is no setting "${key.slice(0, 100)}".`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return [];
    const [layers, policy] = await this.scopes.read(
      place,
      op,
      async (tx) =>
        [await this.policies.layers(tx, place.scopeId), await this.policies.effective(tx, place.scopeId)] as const,
    );
    const own = layers.find((layer) => layer.scope.id === place.scopeId);
    const keys = key && isSettingKey(key) ? [key] : SETTING_KEYS;
    return keys.map((one) => effectiveSetting(policy, one, own));
  }

  @Query('policyVersions')
  async policyVersions(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    return place ? this.scopes.read(place, op, (tx) => this.repository.versions(tx, place.scopeId)) : [];
  }

  @Mutation('publishPolicy')
  async publishPolicy(@Operation() op: GraphqlContext, @Args('input') input: PublishInput & { scope?: string | null }) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    const outcome = await this.publishing.run(place, input);
    if (!outcome.ok && outcome.kind === 'PolicyRefused') {
      const { refusals } = outcome;
      const message =
        refusals.length === 1 ? refusals[0]!.message : `${refusals.length} of the changes cannot be published.`;
      return {
        __typename: 'PolicyRefused',
        code: 'POLICY_REFUSED',
        message,
        hint: refusals[0]?.hint ?? null,
        path: refusals[0]?.path ?? null,
        refusals,
      };
    }
    if (!outcome.ok) return { __typename: outcome.kind, ...outcome.why, currentVersion: outcome.currentVersion };
    const id = outcome.versionId;
    const version = id
      ? (await this.scopes.read(place, op, (tx) => this.repository.versions(tx, place.scopeId))).find(
          (one) => one.id === id,
        )
      : null;
    return { __typename: 'PolicyPublished', version, differences: outcome.differences, dryRun: input.dryRun === true };
  }
}
