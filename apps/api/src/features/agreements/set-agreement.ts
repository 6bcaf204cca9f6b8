import { type AgreementTerms, checkTerms } from '@clearhold/cases';
import { monthOf, monthSpan } from '@clearhold/kernel/calendar';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Place } from '../tenancy/index.ts';
import { AgreementsRepository } from './agreements.repository.ts';
import { measureMonths } from './months.jobs.ts';

export interface NewAgreement {
  /** `YYYY-MM`. */
  readonly from: string;
  /** The version that the caller saw; 0 where there was none. */
  readonly expectedVersion: number;
  /** Null ends what was promised. */
  readonly terms: AgreementTerms | null;
  readonly reason: string;
}

const invalid = (code: string, message: string, path: string, hint?: string) => ({
  ...{ __typename: 'Invalid', code, message, hint, path },
});

/** Promises a tenant something from a month on, or ends what was promised. Months that are closed keep what held for them. */
@Injectable()
export class SetAgreement {
  constructor(
    private readonly database: Database,
    private readonly agreements: AgreementsRepository,
  ) {}

  async run(place: Place, { from, expectedVersion, terms, reason: given }: NewAgreement) {
    const reason = given.trim();
    if (reason.length < 5 || reason.length > 500)
      return invalid('REASON_REQUIRED', 'Say why, in 5 to 500 letters; it is kept in the log.', 'input.reason');
    const wrong = terms ? checkTerms(terms) : undefined;
    if (wrong) return { __typename: 'Invalid', ...wrong };
    if (!isMonth(from)) return invalid('BAD_MONTH', 'There is no such month.', 'input.from', 'Write it as 2026-03.');
    return this.database.inTenant(place.ctx, async (tx) => {
      const { tenantId } = tx.ctx;
      const running = monthOf(tx.at, await zoneOf(tx));
      if (from < running)
        return invalid(
          'MONTH_CLOSED',
          `${from} is over; what held for it stays.`,
          'input.from',
          `Begin in ${running}.`,
        );
      const [last] = await this.agreements.list(tx);
      const version = last?.version ?? 0;
      const next = { version: version + 1, fromMonth: from, terms, reason };
      const row = version === expectedVersion ? await this.agreements.add(tx, next) : undefined;
      if (!row) return moved(version);
      await measureMonths(tx);
      const subject = { kind: 'Scope', id: tenantId };
      const details = { version: row.version, from, reason, terms: JSON.parse(JSON.stringify(terms)) };
      if (terms) tx.audit({ action: 'agreement.set', subject, details });
      else tx.audit({ action: 'agreement.ended', subject, details });
      return { __typename: 'AgreementSet', row };
    });
  }
}

const moved = (currentVersion: number) => ({
  ...{ __typename: 'Conflict', code: 'AGREEMENT_MOVED', currentVersion },
  message: 'Somebody else changed the agreement meanwhile.',
  hint: 'Look at it as it stands now.',
});

async function zoneOf(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ zone: string }>(
    'SELECT time_zone AS zone FROM scope WHERE tenant_id = $1 AND id = $1',
    [tx.ctx.tenantId],
  );
  return row?.zone ?? 'UTC';
}

function isMonth(text: string): boolean {
  if (!/^\d{4}-\d{2}$/.test(text)) return false;
  try {
    return monthSpan(text, 'UTC').month === text;
  } catch {
    return false;
  }
}
