import {
  CHILD_FACTS,
  type EffectiveTaxonomy,
  effectiveTaxonomy,
  playbookFor,
  SYSTEMS,
  TAXONOMY,
} from '@clearhold/exceptions';
import { type EffectivePolicy, type PolicyLayer, sourceName, TYPE_OWNERS } from '@clearhold/policy';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Tx } from '../../platform/database/tx.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { PlaybookLibrary } from '../playbooks/index.ts';
import { PolicyRepository, PolicyService, rolesUnder } from '../policies/index.ts';
import { type Place, ScopeContext } from '../tenancy/index.ts';
import { fieldsOf, ownFields } from './field-view.ts';
import { languageOf } from './language-of.ts';
import { roleHolders } from './role-holders.ts';
import { typeByCode } from './type-view.ts';

interface Board {
  readonly place: Place;
  readonly policy: EffectivePolicy;
  readonly own: PolicyLayer | undefined;
  readonly taxonomy: EffectiveTaxonomy;
  readonly language: string;
  readonly holders: ReadonlyMap<string, number> | null;
}

interface Row extends Board {
  readonly code: string;
  /** It was asked for by its code. */
  readonly alone: boolean;
}

/** The taxonomy at one scope with its sources, for the console. */
@Resolver('ScopeTaxonomy')
export class ScopeTaxonomyResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly policies: PolicyService,
    private readonly versions: PolicyRepository,
    private readonly library: PlaybookLibrary,
  ) {}

  @Query('taxonomyAt')
  async taxonomyAt(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return null;
    const language = await languageOf(op);
    return this.scopes.read(place, op, async (tx: Tx) => {
      const policy = await this.policies.effective(tx, place.scopeId);
      const layers = await this.policies.layers(tx, place.scopeId);
      const roles = rolesUnder(policy);
      const board: Board = {
        place,
        policy,
        language,
        own: layers.find((layer) => layer.scope.id === place.scopeId),
        taxonomy: effectiveTaxonomy(policy),
        holders: await roleHolders(tx, place, rolesUnder(await this.policies.effective(tx))),
      };
      return {
        board,
        scopeId: place.scopeId,
        scopeKind: place.kind.toUpperCase(),
        scopeName: place.name,
        version: (await this.versions.latest(tx, place.scopeId))?.version ?? 0,
        playbooks: (await this.library.current(tx, policy)).map(({ key, title }) => ({ key, title })),
        systems: SYSTEMS,
        owners: TYPE_OWNERS,
        ownerRoles: [...new Set([...TYPE_OWNERS, ...TAXONOMY.map(({ ownerGroup }) => ownerGroup)])].map((role) => ({
          ...{ role, title: roles.book.titleOf(role) },
        })),
        facts: CHILD_FACTS,
      };
    });
  }

  @ResolveField('entries')
  entries(@Parent() { board }: { board: Board }, @Args('code') code?: string | null): Row[] {
    const codes = board.taxonomy.codes();
    return codes
      .filter((one) => code == null || one === code)
      .map((one) => ({ ...board, code: one, alone: code != null }));
  }

  @ResolveField('native')
  native(@Parent() { board }: { board: Board }) {
    const sources = board.policy.explain('taxonomy.native').entries ?? {};
    return board.taxonomy.native.all().map(({ entry, ...one }) => {
      const source = entry === undefined ? undefined : sources[entry]?.source;
      return {
        ...one,
        sourceName: source ? sourceName(source) : null,
        ownHere: typeof source === 'object' && source.id === board.place.scopeId,
      };
    });
  }
}

@Resolver('TaxonomyEntry')
export class TaxonomyEntryResolver {
  @ResolveField('type')
  type(@Parent() { taxonomy, code, language }: Row) {
    return typeByCode(taxonomy, code, language);
  }

  @ResolveField('condition')
  condition(@Parent() { taxonomy, code }: Row) {
    return taxonomy.type(code)!.condition;
  }

  @ResolveField('alwaysOn')
  alwaysOn(@Parent() { taxonomy, code }: Row) {
    return taxonomy.type(code)!.alwaysOn;
  }

  @ResolveField('slaHours')
  slaHours(@Parent() { taxonomy, code }: Row) {
    return taxonomy.type(code)!.slaHours;
  }

  @ResolveField('autonomy')
  autonomy(@Parent() { taxonomy, code }: Row) {
    return taxonomy.type(code)!.autonomy;
  }

  @ResolveField('playbook')
  playbook(@Parent() { taxonomy, code }: Row) {
    return taxonomy.type(code)!.playbook ?? playbookFor(code);
  }

  @ResolveField('holders')
  holders(@Parent() { taxonomy, code, holders }: Row) {
    return holders && (holders.get(taxonomy.type(code)!.ownerGroup) ?? 0);
  }

  @ResolveField('own')
  own(@Parent() { own, code }: Row) {
    return ownFields(own, code);
  }

  @ResolveField('fields')
  fields(@Parent() { policy, taxonomy, own, code, alone }: Row) {
    return !alone ? [] : fieldsOf(policy, taxonomy.type(code)!, own);
  }
}
