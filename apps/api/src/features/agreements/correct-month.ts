import { decimal, isDecimalText, money } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Place } from '../tenancy/index.ts';
import { MonthsRepository } from './months.repository.ts';

export interface MonthCorrectionInput {
  readonly month: string;
  /** Decimal text, added to the month's credit; below zero takes credit back. */
  readonly credit: string;
  readonly reason: string;
}

const invalid = (code: string, message: string, path: string) => ({ __typename: 'Invalid', code, message, path });

/** Puts a closed month right: what was computed stays, the correction stands beside it. */
@Injectable()
export class CorrectMonth {
  constructor(
    private readonly database: Database,
    private readonly months: MonthsRepository,
  ) {}

  async run(place: Place, { month, credit, reason: given }: MonthCorrectionInput) {
    const reason = given.trim();
    if (reason.length < 5 || reason.length > 500)
      return invalid('REASON_REQUIRED', 'Say why, in 5 to 500 letters; it is kept in the log.', 'input.reason');
    if (!isDecimalText(credit) || decimal(credit).isZero() || decimal(credit).abs().gt('1000000000'))
      return invalid('BAD_CREDIT', 'A correction is an amount above or below zero.', 'input.credit');
    return this.database.inTenant(place.ctx, async (tx) => {
      const found = await this.months.find(tx, month);
      if (!found?.closedAt || !found.result)
        return invalid('MONTH_NOT_CLOSED', 'Only a closed month with an agreement can be corrected.', 'input.month');
      const { amount, currency } = money(credit, found.result.credit.currency);
      await this.months.correct(tx, { month, credit: amount, currency, reason });
      const details = { month, credit: amount, currency, reason };
      tx.audit({ action: 'serviceMonth.corrected', subject: { kind: 'Scope', id: tx.ctx.tenantId }, details });
      return { __typename: 'MonthCorrected', month: found };
    });
  }
}
