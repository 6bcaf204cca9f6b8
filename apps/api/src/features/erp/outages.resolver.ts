import { Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { performEffectJob } from '../cases/index.ts';
import { WAITING } from './resume.ts';

/** Which of a tenant's systems are away, for the banner that everybody there sees. */
@Resolver()
export class OutagesResolver {
  constructor(private readonly database: Database) {}

  @Query('outages')
  outages(@Operation() { ctx }: GraphqlContext) {
    return this.database.read(ctx, (tx) => tx.query(OUTAGES, [ctx.tenantId, performEffectJob.kind, tx.at]));
  }
}

const OUTAGES = `
  SELECT id AS connection, title, coalesce(opened_at, checked_at) AS since,
    CASE WHEN opened_by IS NOT NULL THEN 'RESTING' WHEN opened_at IS NOT NULL THEN 'AWAY' ELSE 'SHUT_OUT' END AS state,
    (SELECT count(*)::int FROM outbox WHERE ${WAITING}) AS waiting
  FROM connection WHERE tenant_id = $1 AND status = 'active' AND (opened_at IS NOT NULL OR check_status = 'misconfigured') ORDER BY title, id`;
