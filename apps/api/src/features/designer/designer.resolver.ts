import { Args, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext, unitReach } from '../tenancy/index.ts';
import { faultIn, PlanPlaybook, type Written } from './plan-playbook.ts';
import { PlaybookHistory } from './playbook-history.ts';
import { PlaybookViews } from './playbook-views.ts';
import { type Period, SimulatePlaybook } from './simulate-playbook.ts';

type At = { scope?: string | null };

@Resolver()
export class DesignerResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly views: PlaybookViews,
    private readonly history: PlaybookHistory,
    private readonly planning: PlanPlaybook,
    private readonly simulating: SimulatePlaybook,
  ) {}

  @Query('playbooks')
  async playbooks(@Operation() op: GraphqlContext, @Args() { scope }: At) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return [];
    const isOwn = place.ctx.tenantId === op.ctx.tenantId && place.kind === 'tenant';
    const seesCases = isOwn && op.ability.can('read', 'Case') && unitReach(op.ability, 'Case') === null;
    return this.scopes.read(place, op, (tx) => this.views.list(tx, place, seesCases));
  }

  @Query('playbookVersions')
  async versions(@Operation() op: GraphqlContext, @Args() { scope, key }: At & { key: string }) {
    const place = await this.scopes.of(op.ctx, scope);
    return place ? this.scopes.read(place, op, (tx) => this.history.list(tx, place, key)) : [];
  }

  @Query('playbookPlan')
  async plan(@Operation() op: GraphqlContext, @Args() { scope, ...written }: At & Written) {
    const place = await this.scopes.of(op.ctx, scope);
    return place ? this.planning.run(place, written) : noSuchScope;
  }

  @Query('playbookSimulation')
  async simulation(
    @Operation() op: GraphqlContext,
    @Args() { scope, over, from, until, ...written }: At & Written & Period & { over?: string | null },
  ) {
    const fault = faultIn(written);
    if (fault) return { __typename: 'Invalid', ...fault };
    const place = await this.scopes.of(op.ctx, scope);
    const company = over ? await this.scopes.of(op.ctx, over) : place;
    if (!place || !company) return noSuchScope;
    return this.simulating.run(place, company, written, { from, until });
  }
}
