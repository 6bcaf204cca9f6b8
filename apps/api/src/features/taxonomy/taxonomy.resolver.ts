import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { PolicyRepository, refusalOf } from '../policies/index.ts';
import { noSuchScope, ScopeContext } from '../tenancy/index.ts';
import { ChangeTaxonomy, type ChangeTaxonomyInput } from './change-taxonomy.ts';
import { ExceptionTypes } from './exception-types.ts';
import { languageOf } from './language-of.ts';
import { typeByCode } from './type-view.ts';

@Resolver()
export class TaxonomyResolver {
  constructor(
    private readonly types: ExceptionTypes,
    private readonly scopes: ScopeContext,
    private readonly changing: ChangeTaxonomy,
    private readonly versions: PolicyRepository,
  ) {}

  @Query('taxonomy')
  async taxonomy(@Operation() op: GraphqlContext) {
    const [taxonomy, language] = [await this.types.at(await op.read()), await languageOf(op)];
    return taxonomy.codes().map((code) => typeByCode(taxonomy, code, language));
  }

  @Mutation('changeTaxonomy')
  async changeTaxonomy(@Operation() op: GraphqlContext, @Args('input') input: ChangeTaxonomyInput) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    const outcome = await this.changing.run(place, input, op.ability.can('publish', 'Policy'));
    if (!outcome.ok) return refusalOf(outcome);
    if ('draft' in outcome) return { __typename: 'PolicyDraftSaved', draft: { ...outcome.draft, place } };
    const { versionId, differences } = outcome;
    const versions = versionId
      ? await this.scopes.read(place, op, (tx) => this.versions.versions(tx, place.scopeId))
      : [];
    const version = versions.find((one) => one.id === versionId) ?? null;
    return { __typename: 'PolicyPublished', version, differences, dryRun: input.dryRun === true };
  }
}
