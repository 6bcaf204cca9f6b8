import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { seal, unseal } from '../../platform/auth/secrets.ts';
import { Config } from '../../platform/config/config.ts';
import type { Tx } from '../../platform/database/tx.ts';

/** The service without its token, as people see it. */
export interface TaxServiceRow {
  readonly url: string;
  readonly answeredAt: Date | null;
  readonly failingSince: Date | null;
  readonly fault: string | null;
}

export interface TaxServiceInput {
  readonly url: string;
  readonly token?: string | null;
}

/** What the tokens are sealed for. */
export const TAX_TOKENS = 'tax service tokens';

/** A tenant's tax service: where it is, its sealed token, and how it answered last. */
@Injectable()
export class TaxServices {
  readonly #key: Buffer;
  readonly #mayBePlain: boolean;

  constructor(config: Config) {
    this.#key = config.keyFor(TAX_TOKENS);
    this.#mayBePlain =
      config.vars.CLEARHOLD_PUBLIC_SCHEME === 'http' || Boolean(config.vars.CLEARHOLD_ERP_EMULATOR_URL);
  }

  async find(tx: Tx): Promise<TaxServiceRow | undefined> {
    return (await tx.query<TaxServiceRow>(FIND, [tx.ctx.tenantId]))[0];
  }

  /** The service ready to be asked, or undefined where there is none. */
  async ready(tx: Tx): Promise<{ url: string; token: string } | undefined> {
    const [row] = await tx.query<{ url: string; secret: Buffer }>(READY, [tx.ctx.tenantId]);
    return row && { url: row.url, token: unseal(this.#key, row.secret) };
  }

  async save(tx: Tx, input: TaxServiceInput): Promise<Refusal | undefined> {
    const url = input.url.trim().replace(/\/$/, '');
    const before = await this.ready(tx);
    const kept = before && URL.canParse(url) && new URL(before.url).origin === new URL(url).origin;
    const token = input.token?.trim() || (kept ? before.token : '');
    const wrong = this.#faultOf(url, token);
    if (wrong) return wrong;
    const secret = Uint8Array.from(seal(this.#key, token));
    await tx.run(SAVE, [tx.ctx.tenantId, url, secret, tx.ctx.actor.id, tx.at]);
    tx.audit({ action: 'taxService.saved', subject: SUBJECT(tx), details: { url, token: Boolean(input.token) } });
    return undefined;
  }

  /** The address of what was there. */
  async remove(tx: Tx, reason: string): Promise<string | undefined> {
    const [row] = await tx.query<{ url: string }>(REMOVE, [tx.ctx.tenantId]);
    if (row) tx.audit({ action: 'taxService.removed', subject: SUBJECT(tx), details: { url: row.url, reason } });
    return row?.url;
  }

  #faultOf(url: string, token: string): Refusal | undefined {
    const parsed = URL.canParse(url) && url.length <= 500 ? new URL(url) : undefined;
    const schemes = this.#mayBePlain ? ['https:', 'http:'] : ['https:'];
    if (!parsed || !schemes.includes(parsed.protocol) || parsed.search || parsed.hash || parsed.username)
      return {
        code: 'ADDRESS_INVALID',
        message: 'An address by https without query or sign-in is needed.',
        path: 'input.url',
      };
    if (!/^[\x21-\x7e]{8,500}$/.test(token))
      return {
        code: 'TOKEN_INVALID',
        message: 'A token of 8 to 500 characters without blanks is needed.',
        hint: 'Another host needs its own token.',
        path: 'input.token',
      };
    return undefined;
  }
}

/** It answered: true where it had not before. */
export async function noteAnswer(tx: Tx): Promise<boolean> {
  const rows = await tx.query<{ failing: boolean }>(ANSWERED, [tx.ctx.tenantId, tx.at]);
  return rows[0]?.failing ?? false;
}

export const noteSilence = (tx: Tx, fault: string): Promise<number> => tx.run(SILENT, [tx.ctx.tenantId, tx.at, fault]);

const SUBJECT = (tx: Tx) => ({ kind: 'Connection', id: tx.ctx.tenantId });
const FIND = `
  SELECT url, answered_at AS "answeredAt", failing_since AS "failingSince", fault FROM tax_service WHERE tenant_id = $1`;
const READY = 'SELECT url, secret FROM tax_service WHERE tenant_id = $1';
const SAVE = `
  INSERT INTO tax_service (tenant_id, url, secret, set_by, set_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id) DO UPDATE SET url = $2, secret = $3, set_by = $4, set_at = $5, failing_since = NULL, fault = NULL`;
const REMOVE = 'DELETE FROM tax_service WHERE tenant_id = $1 RETURNING url';
const ANSWERED = `
  WITH was AS (SELECT tenant_id, failing_since FROM tax_service WHERE tenant_id = $1 FOR UPDATE)
  UPDATE tax_service t SET answered_at = $2, failing_since = NULL, fault = NULL FROM was WHERE t.tenant_id = was.tenant_id
  RETURNING was.failing_since IS NOT NULL AS failing`;
const SILENT = 'UPDATE tax_service SET failing_since = coalesce(failing_since, $2), fault = $3 WHERE tenant_id = $1';
