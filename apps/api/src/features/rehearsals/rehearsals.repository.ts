import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { PartRow, PartSummary, RehearsalRow } from './rehearsal-row.ts';
import type { PartFigures } from './tally.ts';

/** How far a part came. */
export interface Progress {
  readonly total: number | null;
  readonly done: number;
  readonly at: Date | null;
  readonly id: string | null;
  readonly ended: boolean;
  readonly figures: PartFigures;
}

interface Found {
  readonly id: string;
  readonly invoiceId: string;
  readonly unitId: string | null;
  readonly effect: string;
  readonly code: string;
  readonly line: string | null;
  readonly amountAtRisk: string;
  readonly currency: string;
  readonly was: string | null;
  readonly becomes: string | null;
}

/** Rehearsals in the space of their scope, their parts and findings in the tenants. */
@Injectable()
export class RehearsalsRepository {
  constructor(private readonly database: Database) {}

  list(tx: Tx, scopeId: string): Promise<RehearsalRow[]> {
    return tx.db.rehearsal.findMany({
      where: { tenantId: tx.ctx.tenantId, scopeId },
      orderBy: { askedAt: 'desc' },
      take: 50,
    }) as Promise<unknown> as Promise<RehearsalRow[]>;
  }

  async find(tx: Tx, id: string): Promise<RehearsalRow | undefined> {
    const row = await tx.db.rehearsal.findUnique({ where: { tenantId_id: { tenantId: tx.ctx.tenantId, id } } });
    return (row as unknown as RehearsalRow) ?? undefined;
  }

  async add(tx: Tx, row: Omit<RehearsalRow, 'tenantId'>): Promise<RehearsalRow> {
    const data = { ...row, tenantId: tx.ctx.tenantId, changes: row.changes as never };
    return (await tx.db.rehearsal.create({ data })) as unknown as RehearsalRow;
  }

  async cancel(tx: Tx, id: string): Promise<RehearsalRow> {
    const where = { tenantId_id: { tenantId: tx.ctx.tenantId, id } };
    return (await tx.db.rehearsal.update({ where, data: { cancelledAt: tx.at } })) as unknown as RehearsalRow;
  }

  async spreadOver(tx: Tx, id: string, tenants: number): Promise<void> {
    await tx.db.rehearsal.update({ where: { tenantId_id: { tenantId: tx.ctx.tenantId, id } }, data: { tenants } });
  }

  /** Begins the part in the transaction's tenant; one that began before stays as it is. True where it is new. */
  async addPart(tx: Tx, of: RehearsalRow, scope: { kind: string; name: string }): Promise<boolean> {
    const { id, tenantId, scopeId, changes, fromAt, untilAt } = of;
    const values = [id, tenantId, scopeId, scope.kind, scope.name, JSON.stringify(changes), fromAt, untilAt, tx.at];
    return (await tx.run(ADD_PART, [tx.ctx.tenantId, ...values])) === 1;
  }

  async part(tx: Tx, rehearsalId: string): Promise<PartRow | undefined> {
    const where = { tenantId_rehearsalId: { tenantId: tx.ctx.tenantId, rehearsalId } };
    return ((await tx.db.rehearsalPart.findUnique({ where })) as unknown as PartRow) ?? undefined;
  }

  async cancelPart(tx: Tx, rehearsalId: string): Promise<void> {
    await tx.run(CANCEL_PART, [tx.ctx.tenantId, rehearsalId, tx.at]);
  }

  /** Saves how far the part came and what was found; nothing of it where the part moved on or was cancelled meanwhile. */
  async advance(tx: Tx, { rehearsalId, slice }: PartRow, to: Progress, found: readonly Found[]): Promise<void> {
    const state = to.ended ? 'done' : 'running';
    const moved = await tx.run(ADVANCE, [
      ...[tx.ctx.tenantId, rehearsalId, slice, to.total, to.done, to.at, to.id, JSON.stringify(to.figures)],
      ...[state, to.ended ? tx.at : null],
    ]);
    if (moved && found.length) await tx.run(ADD_ITEMS, [tx.ctx.tenantId, rehearsalId, JSON.stringify(found)]);
  }

  /** The parts of a rehearsal of the caller's own space, over all its tenants: states and figures alone. */
  parts(ctx: TenantContext, ids: readonly string[]): Promise<(PartSummary & { rehearsalId: string })[]> {
    return this.database.acrossTenants<PartSummary & { rehearsalId: string }>('figures', PARTS, [ids, ctx.tenantId]);
  }

  async tenantsOf(partnerId: string): Promise<string[]> {
    const rows = await this.database.acrossTenants<{ id: string }>('figures', TENANTS, [partnerId]);
    return rows.map((row) => row.id);
  }

  async unitsBelow(tx: Tx, unitId: string): Promise<string[]> {
    return (await tx.query<{ id: string }>(UNITS_BELOW, [tx.ctx.tenantId, unitId])).map((row) => row.id);
  }

  async units(tx: Tx): Promise<string[]> {
    const text = `SELECT id FROM scope WHERE tenant_id = $1 AND kind = 'unit'`;
    return (await tx.query<{ id: string }>(text, [tx.ctx.tenantId])).map((row) => row.id);
  }
}

const ADD_PART = `
  INSERT INTO rehearsal_part (tenant_id, rehearsal_id, asked_in, scope_id, scope_kind, scope_name, changes, from_at, until_at, asked_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`;
const CANCEL_PART = `
  UPDATE rehearsal_part SET state = 'cancelled', ended_at = $3 WHERE tenant_id = $1 AND rehearsal_id = $2 AND state = 'running'`;
const ADVANCE = `
  UPDATE rehearsal_part SET slice = slice + 1, total = $4, done = $5, cursor_at = $6, cursor_id = $7, figures = $8, state = $9, ended_at = $10
  WHERE tenant_id = $1 AND rehearsal_id = $2 AND slice = $3 AND state = 'running'`;
const ADD_ITEMS = `
  INSERT INTO rehearsal_item (tenant_id, rehearsal_id, id, invoice_id, unit_id, effect, code, line, amount_at_risk, currency, was, becomes)
  SELECT $1, $2, r.id, r."invoiceId", r."unitId", r.effect, r.code, r.line, r."amountAtRisk", r.currency, r.was, r.becomes
  FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, "invoiceId" uuid, "unitId" uuid, effect text, code text, line text, "amountAtRisk" numeric,
    currency text, was text, becomes text)`;
const PARTS = `
  SELECT p.rehearsal_id AS "rehearsalId", p.tenant_id AS "tenantId", s.name AS "tenantName", p.state, p.total, p.done, p.figures, p.ended_at AS "endedAt"
  FROM rehearsal_part p JOIN scope s ON s.tenant_id = p.tenant_id AND s.id = p.tenant_id
  WHERE p.rehearsal_id = ANY($1) AND p.asked_in = $2 ORDER BY s.name, p.tenant_id`;
const TENANTS = `SELECT id FROM scope WHERE partner_id = $1 AND kind = 'tenant' AND tenant_id = id AND NOT sample ORDER BY id`;
const UNITS_BELOW = `
  WITH RECURSIVE below AS (
    SELECT id FROM scope WHERE tenant_id = $1 AND id = $2
    UNION SELECT s.id FROM below b JOIN scope s ON s.tenant_id = $1 AND s.parent_id = b.id AND s.kind = 'unit'
  ) SELECT id FROM below`;
