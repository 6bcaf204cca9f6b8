import { isSettingKey, SETTING_KEYS } from '@clearhold/policy';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, type Place, ScopeContext } from '../tenancy/index.ts';
import { RollBack } from './drafts/roll-back.ts';
import { effectiveSetting } from './effective-setting.ts';
import { PolicyRepository } from './policy.repository.ts';
import { PolicyService } from './policy.service.ts';
import { type PublishInput, type PublishOutcome, PublishPolicy } from './publish-policy.ts';
import { refusalOf } from './refusal-of.ts';

@Resolver()
export class PoliciesResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly policies: PolicyService,
    private readonly repository: PolicyRepository,
    private readonly publishing: PublishPolicy,
    private readonly rollingBack: RollBack,
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

  @Query('policyRehearsal')
  async policyRehearsal(
    @Operation() op: GraphqlContext,
    @Args() { scope, ...input }: Pick<PublishInput, 'changes' | 'expectedVersion'> & { scope?: string | null },
  ) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    const outcome = await this.publishing.run(place, { ...input, reason: 'Rehearsal', dryRun: true });
    return this.#answer(op, place, outcome, true);
  }

  @Mutation('publishPolicy')
  async publishPolicy(@Operation() op: GraphqlContext, @Args('input') input: PublishInput & { scope?: string | null }) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    return this.#answer(op, place, await this.publishing.run(place, input), input.dryRun === true);
  }

  @Mutation('rollBackPolicy')
  async rollBackPolicy(
    @Operation() op: GraphqlContext,
    @Args('input') input: { scope?: string | null; version: number; reason: string },
  ) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    const outcome = await this.rollingBack.run(place, input);
    if ('draft' in outcome) return { __typename: 'PolicyDraftSaved', draft: { ...outcome.draft, place } };
    return outcome.ok ? this.#answer(op, place, outcome as PublishOutcome, false) : refusalOf(outcome);
  }

  async #answer(op: GraphqlContext, place: Place, outcome: PublishOutcome, dryRun: boolean) {
    if (!outcome.ok) return refusalOf(outcome);
    const id = outcome.versionId;
    const versions = id ? await this.scopes.read(place, op, (tx) => this.repository.versions(tx, place.scopeId)) : [];
    const version = versions.find((one) => one.id === id) ?? null;
    return { __typename: 'PolicyPublished', version, differences: outcome.differences, dryRun };
  }
}
