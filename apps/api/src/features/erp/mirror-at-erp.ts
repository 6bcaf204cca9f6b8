import { blockKeyOf } from '@clearhold/connectors';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, LANE, TryAgain } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { ExceptionTypes } from '../taxonomy/index.ts';
import { ErpConnections, erpNumber } from './erp-connection.ts';

/** Tell the emulated ERP of an invoice. The subject is the invoice. */
export const mirrorJob = defineJob({
  kind: 'erp.mirror',
  lane: LANE.normal,
  attempts: 10,
  batch: 1,
  payload: z.object({}),
});

/** A real ERP knows an invoice before we do; the emulated one of a demonstration learns of held ones from us. */
export async function mirrorAtErp(tx: Tx, invoiceIds: readonly string[]): Promise<void> {
  if (invoiceIds.length === 0) return;
  const rows = await tx.query<{ id: string }>(
    `SELECT i.id FROM invoice i WHERE i.tenant_id = $1 AND i.id = ANY($2) AND i.status = 'held' AND btrim(i.number) <> ''
       AND EXISTS (SELECT 1 FROM connection c WHERE c.tenant_id = $1 AND c.status = 'active' AND (c.config ->> 'emulated')::boolean)`,
    [tx.ctx.tenantId, invoiceIds],
  );
  await enqueue(
    tx,
    mirrorJob,
    rows.map((row) => ({ subjectId: row.id, payload: {} })),
  );
}

/** True while the emulated ERP is yet to be told of the case's invoice: what is asked of it before would be refused. */
export async function isYetToBeMirrored(tx: Tx, caseId: string): Promise<boolean> {
  const rows = await tx.query(TOLD_SOON, [tx.ctx.tenantId, caseId, mirrorJob.kind]);
  return rows.length > 0;
}

@Injectable()
export class MirrorAtErp implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly connections: ErpConnections,
    private readonly types: ExceptionTypes,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: mirrorJob, outside: (ctx, item) => this.#mirror(ctx, item.subjectId) });
  }

  /** The ERP, and the key under which it holds the invoice for what its first case is about. */
  async #hold(tx: Tx, invoiceId: string) {
    const erp = await this.connections.of(tx);
    if (!erp) return { erp, block: undefined };
    const [row] = await tx.query<{ code: string; unit_id: string | null }>(FIRST_CASE, [tx.ctx.tenantId, invoiceId]);
    const names = row ? (await this.types.at(tx, row.unit_id)).native.toNative('sap', row.code) : [];
    return {
      erp,
      block: blockKeyOf(
        names.map(({ code }) => code),
        erp.config,
      ),
    };
  }

  async #mirror(ctx: TenantContext, id: string): Promise<void> {
    const found = await this.database.read(ctx, async (tx) => ({
      invoice: await tx.db.invoice.findUnique({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } }),
      ...(await this.#hold(tx, id)),
    }));
    const { invoice, erp } = found;
    if (!invoice || !erp?.emulated || erp.config.auth.kind !== 'basic') return;
    const { user, password } = erp.config.auth;
    const fiscalYear = (invoice.issueDate ?? invoice.createdAt).toISOString().slice(0, 4);
    const body = {
      companyCode: erp.companyCode,
      fiscalYear,
      supplierInvoiceNumber: erpNumber(invoice.number),
      currency: invoice.currency,
      grossAmount: String(invoice.payable),
      block: found.block,
      posted: true,
    };
    const base = new URL(erp.config.baseUrl).origin;
    const response = await fetch(`${base}/emulator/invoices`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => {
      throw new TryAgain('the emulated ERP does not answer', AWAY_MS);
    });
    if (!response.ok) throw new Error(`the emulated ERP answered ${response.status}`);
    await this.database.inTenant(ctx, (tx) =>
      tx.run('UPDATE connection SET last_event_at = $3 WHERE tenant_id = $1 AND id = $2', [
        ctx.tenantId,
        erp.id,
        tx.at,
      ]),
    );
  }
}

const AWAY_MS = 5_000;
const FIRST_CASE = `
  SELECT primary_code AS code, unit_id FROM case_file WHERE tenant_id = $1 AND invoice_id = $2 AND closed_at IS NULL ORDER BY number LIMIT 1`;
const TOLD_SOON = `
  SELECT 1 FROM case_file c JOIN outbox o ON o.tenant_id = $1 AND o.kind = $3 AND o.subject_id = c.invoice_id::text
  WHERE c.tenant_id = $1 AND c.id = $2 LIMIT 1`;
