import { type Decimal, decimal } from '@clearhold/kernel';
import { type Detector, report } from '../context.ts';
import { exact, plain } from '../numbers.ts';
import type { DetectionPolicy } from '../policy.ts';
import { drawOf } from '../sampling.ts';

/**
 * AP.HOLD.STOCHASTIC: the invoice was drawn for a check that nobody can foresee. Invoices of the full amount are drawn at policy's
 * rate, smaller ones at a share of it, as SAP's stochastic block does. The same document is drawn or not, however often it is judged.
 */
export const detectSample: Detector = (context) => {
  const { invoice, amount, facts, policy } = context;
  if (invoice.kind === 'CreditNote') return [];
  const rate = rateFor(amount, policy.sample);
  if (rate.lte(0) || rate.lte(decimal(drawOf(facts.documentId).toFixed(12)).times(100))) return [];
  return [
    report(context, 'AP.HOLD.STOCHASTIC', {
      summary: `Drawn for a check: ${plain(rate.toDecimalPlaces(2))} in 100 invoices of this amount are`,
      amount,
      exposure: { on: 'document' },
      evidence: { percent: exact(rate), ofFullAmount: policy.sample.fullAmount, atFullAmount: policy.sample.percent },
      causeKey: 'sample',
    }),
  ];
};

function rateFor(amount: Decimal, { percent, fullAmount }: DetectionPolicy['sample']): Decimal {
  const [rate, full] = [decimal(percent), decimal(fullAmount)];
  return full.lte(0) || amount.gte(full) ? rate : rate.times(amount).div(full);
}
