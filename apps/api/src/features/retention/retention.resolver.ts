import { Args, Query, Resolver } from '@nestjs/graphql';
import { systemContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { standingHolds } from '../holds/index.ts';
import { ScopeContext } from '../tenancy/index.ts';
import { nextNight } from './retention-night.ts';
import { RetentionRules } from './retention-rules.ts';
import { lastRun, type RunRow } from './retention-runs.ts';
import { whatGoes } from './what-goes.ts';

@Resolver()
export class RetentionResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly database: Database,
    private readonly rules: RetentionRules,
  ) {}

  // A partner's staff reads no document: the figures are counted for it as the worker would count them.
  @Query('retention')
  async retention(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    if (place?.kind !== 'tenant') return null;
    const { tenantId, partnerId } = place.ctx;
    return this.database.read(systemContext(tenantId, partnerId), (tx) => this.#view(tx));
  }

  async #view(tx: Tx) {
    const rules = await this.rules.of(tx, tx.at);
    const holds = await standingHolds(tx);
    const run = await lastRun(tx);
    return {
      removes: await this.rules.removes(tx),
      isHeld: holds.some(({ caseId }) => caseId === null),
      heldCases: new Set(holds.flatMap(({ caseId }) => caseId ?? [])).size,
      nextRunAt: await nextNight(tx, tx.at),
      rules: rules.map(({ place, ...rule }) => rule),
      goes: await whatGoes(tx, rules),
      lastRun: run ? runView(run) : null,
    };
  }
}

const sum = (rows: Readonly<Record<string, number>> = {}) => Object.values(rows).reduce((all, one) => all + one, 0);

const runView = ({ endedAt, counts }: RunRow) => ({
  endedAt,
  documents: sum(counts.documents),
  cases: sum(counts.cases),
  files: counts.files ?? 0,
});
