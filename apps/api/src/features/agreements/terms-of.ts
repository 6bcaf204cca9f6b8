import type { AgreementTerms, CreditStep, Objective } from '@clearhold/cases';
import { isDecimalText, money } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import { kindOf, partyOf } from './agreement-view.ts';
import type { NewAgreement } from './set-agreement.ts';

/** Terms as they are asked for through the API. */
export interface AgreementInput extends Omit<NewAgreement, 'terms'> {
  readonly objectives: readonly { kind: string; targetPercent: string; withinHours?: number | null }[];
  readonly fee: string;
  readonly credits: readonly CreditStep[];
  readonly creditLimitPercent: string;
  readonly excused: readonly string[];
}

/** Terms in the tenant's own currency. A fee that is no amount stays as it was written, for the check to name it. */
export async function termsOf(tx: Tx, input: AgreementInput): Promise<AgreementTerms> {
  const [row] = await tx.query<{ currency: string }>('SELECT currency FROM scope WHERE tenant_id = $1 AND id = $1', [
    tx.ctx.tenantId,
  ]);
  const { fee, credits, creditLimitPercent } = input;
  const currency = row?.currency ?? 'EUR';
  const objectives = input.objectives.map(({ kind, targetPercent, withinHours }): Objective => {
    const promise = { kind: kindOf(kind), targetPercent };
    return withinHours == null ? promise : { ...promise, withinHours };
  });
  return {
    objectives,
    fee: isDecimalText(fee) ? money(fee, currency) : { amount: fee, currency },
    credits: credits.map(({ below, percent }) => ({ below, percent })),
    creditLimitPercent,
    excused: [...new Set(input.excused.map(partyOf))],
  };
}
