import type { AgreementTerms } from '@clearhold/cases';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { AgreementRow } from './service-month.ts';

const COLUMNS = `version, from_month AS "fromMonth", terms, reason, set_by AS "setBy", set_at AS "setAt"`;

@Injectable()
export class AgreementsRepository {
  /** The newest first. */
  list(tx: Tx): Promise<AgreementRow[]> {
    return tx.query<AgreementRow>(`SELECT ${COLUMNS} FROM agreement WHERE tenant_id = $1 ORDER BY version DESC`, [
      tx.ctx.tenantId,
    ]);
  }

  /** What is promised for a month: the newest version that had begun by then. */
  async inForce(tx: Tx, month: string): Promise<AgreementRow | undefined> {
    const [row] = await tx.query<AgreementRow>(
      `SELECT ${COLUMNS} FROM agreement WHERE tenant_id = $1 AND from_month <= $2 ORDER BY version DESC LIMIT 1`,
      [tx.ctx.tenantId, month],
    );
    return row;
  }

  /** Undefined where somebody else set a version meanwhile. */
  async add(
    tx: Tx,
    next: { version: number; fromMonth: string; terms: AgreementTerms | null; reason: string },
  ): Promise<AgreementRow | undefined> {
    const { version, fromMonth, terms, reason } = next;
    const [row] = await tx.query<AgreementRow>(
      `INSERT INTO agreement (tenant_id, version, from_month, terms, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [tx.ctx.tenantId, version, fromMonth, terms && JSON.stringify(terms), reason, tx.ctx.actorName, tx.at],
    );
    return row;
  }
}
