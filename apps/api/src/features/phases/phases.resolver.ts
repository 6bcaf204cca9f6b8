import { explainDenial } from '@clearhold/access';
import { PHASES, type Phase } from '@clearhold/cases';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext } from '../tenancy/index.ts';
import { heldBack } from './phase-of.ts';
import { SetPhase, type SetPhaseInput } from './set-phase.ts';

@Resolver()
export class PhasesResolver {
  constructor(
    private readonly database: Database,
    private readonly scopes: ScopeContext,
    private readonly setting: SetPhase,
  ) {}

  @Query('phase')
  async phase(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    return place?.kind === 'tenant' ? this.scopes.read(place, op, phaseView) : null;
  }

  @Mutation('setPhase')
  async setPhase(@Operation() op: GraphqlContext, @Args('input') input: SetPhaseInput & { scope: string }) {
    if (op.ctx.actor.scopeKind !== 'partner')
      return { __typename: 'Denied', ...explainDenial(op.ctx.actor, 'create', 'Tenant') };
    const place = await this.scopes.of(op.ctx, input.scope);
    if (place?.kind !== 'tenant') return noSuchScope;
    const phase = input.phase.toLowerCase() as Phase;
    const fault = await this.setting.run(place, { ...input, phase });
    if (fault) return { __typename: 'Invalid', ...fault };
    return { __typename: 'PhaseSet', phase: await this.database.read(place.ctx, phaseView) };
  }
}

async function phaseView(tx: Tx) {
  const { tenantId } = tx.ctx;
  const scope = await tx.db.scope.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: tenantId } } });
  const units = await tx.db.scope.findMany({
    where: { tenantId, kind: 'unit', id: { in: scope.phaseUnits } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const { askSupplier, writeBack, escalate, notify } = await heldBack(tx);
  const { title, words } = PHASES[scope.phase as Phase];
  return {
    ...{ name: scope.phase.toUpperCase(), title, words },
    ...{ setAt: scope.phaseSetAt, setBy: scope.phaseSetBy, reason: scope.phaseReason },
    units: units.map((unit) => ({ ...unit, kind: 'UNIT' })),
    heldBack: { suppliersAsked: askSupplier, writeBacks: writeBack, escalations: escalate, notices: notify },
  };
}
