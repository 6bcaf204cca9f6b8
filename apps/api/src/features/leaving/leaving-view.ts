import { Injectable } from '@nestjs/common';
import { systemContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { GraphqlContext } from '../../platform/graphql/context.ts';
import { standingHolds } from '../holds/index.ts';
import { type PackRow, packView } from '../packs/index.ts';
import { SecondPerson } from '../policies/index.ts';
import { ScopeContext } from '../tenancy/index.ts';
import { exportTaken } from './confirm-leaving.ts';
import { type LeavingRow, lastLeaving, stateOf } from './leaving-rows.ts';

/** Leavings as the schema shows them. */
@Injectable()
export class LeavingView {
  constructor(
    private readonly database: Database,
    private readonly scopes: ScopeContext,
    private readonly second: SecondPerson,
  ) {}

  /** A tenant's last one; whoever asks may know it. */
  async of(op: GraphqlContext, tenantId: string, partnerId: string) {
    return this.database.read(systemContext(tenantId, partnerId), async (tx) => {
      const row = await lastLeaving(tx);
      if (!row) return null;
      const [scope] = await tx.query<{ status: string }>('SELECT status FROM scope WHERE tenant_id = $1 AND id = $1', [
        tenantId,
      ]);
      const holds = row.endedAt ? [] : await standingHolds(tx);
      const isTaken = row.endedAt ? row.exportWaiver === null : await exportTaken(tx);
      const state = stateOf(row, tx.at, holds.length > 0);
      const seen = shown(op, row, { state, isTaken, obstacles: obstaclesOf(state, scope?.status, holds) });
      return { ...seen, notSecond: () => (seen.canConfirm ? this.#whyNot(op, row) : null) };
    });
  }

  async #whyNot(op: GraphqlContext, { tenantId, askedById, askedAt }: LeavingRow): Promise<string | null> {
    const place = await this.scopes.of(op.ctx, tenantId);
    return place ? this.second.whyNot(place, op, { by: [askedById], at: askedAt }) : null;
  }
}

function obstaclesOf(
  state: string,
  status: string | undefined,
  holds: readonly { reason: string; caseId: string | null }[],
) {
  if (!['ASKED', 'WAITING', 'HELD'].includes(state)) return [];
  const working = state === 'ASKED' && status !== 'suspended' ? ['The tenant still works: suspend it first.'] : [];
  // What a hold on a case is about is the tenant's own business.
  const held = holds.map(({ reason, caseId }) =>
    caseId ? 'A legal hold on a case stands.' : `A legal hold stands: ${reason}`,
  );
  return [...working, ...held];
}

interface Seen {
  readonly state: string;
  readonly isTaken: boolean;
  readonly obstacles: readonly string[];
}

function shown({ ctx, ability }: GraphqlContext, row: LeavingRow, { state, isTaken, obstacles }: Seen) {
  const { blobs = 0, blobBytes = 0, ...tables } = row.counts;
  const isPartner = ctx.actor.scopeKind === 'partner';
  const at = (what: string) => `/v1/leaving/${row.tenantId}/${what}`;
  const mayTake = isPartner && row.endedAt !== null && ability.can('export', 'Leaving');
  return {
    ...row,
    ...{ state, tenantName: row.name, exportTaken: isTaken, obstacles },
    rowsDestroyed: Object.values(tables).reduce((sum, rows) => sum + rows, 0),
    ...{ filesDestroyed: blobs, bytesDestroyed: String(blobBytes) },
    canConfirm: isPartner && state === 'ASKED' && row.askedById !== ctx.actor.id && ability.can('verify', 'Leaving'),
    canCancel: ['ASKED', 'WAITING', 'HELD'].includes(state) && !row.beganAt && ability.can('revoke', 'Leaving'),
    certificateUrl: mayTake && row.certificate ? at('certificate') : null,
    certificateSha256: row.certificate?.sha256 ?? null,
    retainedUrl: mayTake && row.retained ? at('retained') : null,
  };
}

/** A suspended tenant's export, with the addresses where its partner takes it. */
export function exportView(pack: PackRow, tenantId: string) {
  const { id, state, done, total, askedAt, parts } = packView(pack);
  const own = parts.map((part) => ({ ...part, url: `/v1/leaving/${tenantId}/export/${part.number}` }));
  return { id, state, done, total, askedAt, parts: own };
}
