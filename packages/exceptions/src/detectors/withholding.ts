import { type Decimal, decimal, sum, ZERO } from '@clearhold/kernel';
import { type DetectionContext, type Detector, report } from '../context.ts';
import { exact, plain, read, roundMinor } from '../numbers.ts';
import type { WithholdingRule } from '../policy.ts';
import { judge } from '../tolerance.ts';
import { fits } from './coding.ts';

interface Due {
  readonly name: string;
  readonly rule: WithholdingRule;
  readonly base: Decimal;
  readonly amount: Decimal;
}

/**
 * AP.TAX.WITHHOLDING: policy has tax kept back from suppliers of the country, and the invoice keeps back none, or an amount beyond the
 * tolerance for tax. The rules of the invoice's own day count; of a line the one that names its account, before those for all lines.
 */
export const detectWithholding: Detector = (context) => {
  const due = dueOf(context);
  if (due.length === 0) return [];
  const expected = roundMinor(sum(due.map(({ amount }) => amount)), context.currency);
  const stated = read(context.invoice.totals.withheld)?.abs();
  const difference = (stated ?? ZERO).minus(expected);
  const { within, tolerance } = judge(difference, expected, context.policy.tolerances.tax);
  if (within) return [];
  const rules = due
    .map(({ rule, base }) => `${plainPercent(rule)} % of ${plain(base)} since ${rule.from}`)
    .join(' and ');
  const country = countryOf(context);
  return [
    report(context, 'AP.TAX.WITHHOLDING', {
      summary: `${stated ? `Keeps back ${plain(stated)}` : 'Keeps back no tax'}, due for suppliers in ${country} is ${plain(expected)}: ${rules}`,
      amount: difference.abs(),
      exposure: { on: 'part' },
      evidence: {
        country,
        onDay: dayOf(context),
        stated: stated && exact(stated),
        expected: exact(expected),
        difference: exact(difference),
        rules: due.map(({ name, rule, base, amount }) => ({ name, ...rule, base: exact(base), amount: exact(amount) })),
      },
      tolerance,
      causeKey: 'withholding',
    }),
  ];
};

function dueOf(context: DetectionContext): Due[] {
  const all = Object.entries(context.policy.withholding).filter(([name, rule]) => isInForce(name, rule, context));
  if (all.length === 0) return [];
  const bases = new Map<string, Decimal>();
  for (const { match } of context.lines) {
    const account = match.line.accountingCost?.trim();
    const named = all.find(([, { accounts }]) => account && accounts?.some((entry) => fits(account, entry)));
    const name = (named ?? all.find(([, { accounts }]) => !accounts))?.[0];
    if (name !== undefined) bases.set(name, (bases.get(name) ?? ZERO).plus(match.net));
  }
  return all.flatMap(([name, rule]) => {
    const base = bases.get(name)?.abs();
    const amount = base?.times(decimal(rule.percent)).div(100);
    return base && amount && !amount.isZero() ? [{ name, rule, base, amount }] : [];
  });
}

function isInForce(name: string, { from, until }: WithholdingRule, context: DetectionContext): boolean {
  const day = dayOf(context);
  return name.slice(0, 2) === countryOf(context) && from <= day && (until === undefined || day <= until);
}

const dayOf = ({ invoice, facts }: DetectionContext) => invoice.taxPointDate ?? invoice.issueDate ?? facts.today;
const countryOf = ({ invoice }: DetectionContext) => invoice.supplier.country?.trim().toUpperCase();
const plainPercent = ({ percent }: WithholdingRule) => exact(decimal(percent));
