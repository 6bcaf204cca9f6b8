import { explainDenial } from '@clearhold/access';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../../platform/database/database.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { refusalOf } from '../../policies/index.ts';
import { noSuchScope, type Place, ScopeContext } from '../../tenancy/index.ts';
import { BlueprintLinks } from './blueprint-link.ts';
import { BlueprintLinkView } from './link-view.ts';
import { SaveBlueprint, type SaveBlueprintInput } from './save-blueprint.ts';
import { TakeUpBlueprint, type TakeUpInput } from './take-up.ts';

type At = { scope: string };

/** Blueprints are the partner's: only its staff saves them, takes them up for a tenant, or has one leave. */
@Resolver()
export class BlueprintsResolver {
  constructor(
    private readonly database: Database,
    private readonly scopes: ScopeContext,
    private readonly links: BlueprintLinks,
    private readonly saving: SaveBlueprint,
    private readonly takingUp: TakeUpBlueprint,
    private readonly view: BlueprintLinkView,
  ) {}

  @Query('blueprintLink')
  async link(@Operation() op: GraphqlContext, @Args('scope') scope: string) {
    const place = await this.scopes.of(op.ctx, scope);
    return place?.kind === 'tenant' ? this.scopes.read(place, op, (tx) => this.view.of(tx, place)) : null;
  }

  @Mutation('saveBlueprint')
  save(@Operation() op: GraphqlContext, @Args('input') input: SaveBlueprintInput & At) {
    return this.#atTenant(op, input, async (place) => {
      const outcome = await this.saving.run(op.ctx, place, input);
      if ('refused' in outcome) return { __typename: 'Invalid', ...outcome.refused };
      return { __typename: 'BlueprintSaved', blueprint: outcome.saved };
    });
  }

  @Mutation('takeUpBlueprint')
  takeUp(@Operation() op: GraphqlContext, @Args('input') input: TakeUpInput & At) {
    return this.#atTenant(op, input, async (place) => {
      const outcome = await this.takingUp.run(place, input);
      if (!outcome.ok) return refusalOf(outcome);
      return { __typename: 'BlueprintTakenUp', how: outcome.how, link: await this.#fresh(place) };
    });
  }

  @Mutation('followBlueprint')
  follow(@Operation() op: GraphqlContext, @Args('input') input: At & { follows: boolean; reason: string }) {
    return this.#atTenant(op, input, async (place) => {
      const { follows, reason } = input;
      const path = 'input.reason';
      if (reason.trim().length < 5)
        return { __typename: 'Invalid', code: 'REASON_REQUIRED', message: 'Say why, in 5 letters at least.', path };
      const known = await this.database.inTenant(place.ctx, async (tx) => {
        const link = await this.links.of(tx);
        if (!link || link.follows === follows) return link;
        await this.links.setFollowing(tx, follows);
        const details = { key: link.key, version: link.version, reason: reason.trim() };
        const action = follows ? ('blueprint.followed' as const) : ('blueprint.left' as const);
        tx.audit({ action, subject: { kind: 'Scope', id: tx.ctx.tenantId }, details });
        return link;
      });
      if (!known)
        return {
          __typename: 'Invalid',
          code: 'NO_BLUEPRINT',
          message: 'This tenant was made from no blueprint.',
          path: 'input.scope',
        };
      return { __typename: 'BlueprintFollowed', link: await this.#fresh(place) };
    });
  }

  async #atTenant<T>(op: GraphqlContext, { scope }: At, work: (place: Place) => Promise<T>) {
    if (op.ctx.actor.scopeKind !== 'partner')
      return { __typename: 'Denied', ...explainDenial(op.ctx.actor, 'update', 'Blueprint') };
    const place = await this.scopes.of(op.ctx, scope);
    return place?.kind === 'tenant' ? work(place) : noSuchScope;
  }

  #fresh(place: Place) {
    return this.database.read(place.ctx, (tx) => this.view.of(tx, place));
  }
}
