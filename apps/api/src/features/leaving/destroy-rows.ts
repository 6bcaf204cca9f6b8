import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';

/** What stays of a tenant, and why. Whatever is not named here is destroyed: a new table is. */
export const STAYS: Readonly<Record<string, string>> = {
  scope: 'its id alone, without a name, so that it is never used again',
  tenant_key: 'which key was destroyed, and when',
  tenant_leaving: 'who wanted it, and what was destroyed',
  audit_head: 'the last hash of its log',
  audit_seal: 'the signed roots of its log, which proofs that were given out lead to',
};

/** Destroyed last, when the certificate quotes it. */
const LAST = ['audit_entry'];
const PORTION = 5_000;

// Tables that refer to others go before them.
const TABLES = `
  WITH RECURSIVE own AS (
    SELECT c.oid, c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ), depth AS (
    SELECT oid, name, 0 AS level FROM own
    UNION
    SELECT t.oid, t.name, d.level + 1 FROM depth d JOIN pg_constraint f ON f.contype = 'f' AND f.conrelid = d.oid AND f.confrelid <> d.oid
    JOIN own t ON t.oid = f.confrelid WHERE d.level < 50
  )
  SELECT name FROM depth GROUP BY name ORDER BY max(level), name`;

/** Destroys a tenant's rows, table by table and in portions; what a killed worker had done is done. */
@Injectable()
export class DestroyRows {
  constructor(private readonly database: Database) {}

  async run(ctx: TenantContext, leaving: string): Promise<void> {
    const tables = await this.database.read(ctx, (tx) => tx.query<{ name: string }>(TABLES));
    for (const { name } of tables) if (!(name in STAYS) && !LAST.includes(name)) await this.#empty(ctx, leaving, name);
  }

  /** The log itself: its hashes and seals are on the certificate. */
  async last(ctx: TenantContext, leaving: string): Promise<void> {
    for (const name of LAST) await this.#empty(ctx, leaving, name);
  }

  async #empty(ctx: TenantContext, leaving: string, table: string): Promise<void> {
    for (let more = true; more; )
      more = await this.database.inTenant(ctx, async (tx) => {
        const removed = await removeSome(tx, table);
        if (removed > 0) await count(tx, leaving, table, removed);
        return removed === PORTION;
      });
  }
}

const removeSome = (tx: Tx, table: string): Promise<number> =>
  tx.run(
    `DELETE FROM "${table}" WHERE tenant_id = $1 AND ctid = ANY (ARRAY(SELECT ctid FROM "${table}" WHERE tenant_id = $1 LIMIT ${PORTION}))`,
    [tx.ctx.tenantId],
  );

/** Adds to what a leaving has destroyed so far, in the transaction that destroys it. */
export async function count(tx: Tx, leaving: string, what: string, more: number): Promise<void> {
  await tx.run(
    `UPDATE tenant_leaving SET counts = counts || jsonb_build_object($3::text, coalesce((counts ->> $3)::bigint, 0) + $4::bigint)
     WHERE tenant_id = $1 AND id = $2`,
    [tx.ctx.tenantId, leaving, what, more],
  );
}
