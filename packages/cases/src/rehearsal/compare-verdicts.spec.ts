import type { DetectedException } from '@clearhold/exceptions';
import { describe, expect, it } from 'vitest';
import { compareVerdicts, type PolicyVerdict } from './compare-verdicts.ts';

const exception = (code: string, amount: string, line?: string): DetectedException => ({
  code,
  severity: 'medium',
  line,
  summary: code,
  amountAtRisk: { amount, currency: 'EUR' },
  exposure: { on: 'variance' },
  evidence: {},
  causeKey: 'price:PO-1',
});
const verdict = (exceptions: DetectedException[], more: Partial<PolicyVerdict> = {}): PolicyVerdict => ({
  exceptions,
  slaHours: { default: 24, 'AP.MATCH': 8 },
  thresholds: [
    { upTo: '1000', currency: '*', role: 'approver', approvers: 1 },
    { upTo: null, currency: '*', role: 'controller', approvers: 2 },
  ],
  wayOf: () => ({ name: 'Price', text: 'as it is' }),
  ...more,
});
const PRICE = exception('AP.MATCH.PRICE', '25.00', '1');

describe('what a policy would make different on one invoice', () => {
  it('is nothing where both find the same', () => {
    expect(compareVerdicts(verdict([PRICE]), verdict([PRICE]), '500')).toEqual([]);
  });

  it('names exceptions that open, vanish and change their money', () => {
    const found = compareVerdicts(
      verdict([PRICE, exception('AP.MATCH.TOTAL', '3.00')]),
      verdict([exception('AP.MATCH.PRICE', '30.00', '1'), exception('AP.MATCH.PRICE', '1.00', '2')]),
      '500',
    );
    expect(found.map(({ effect, code, line, was, becomes }) => [effect, code, line, was, becomes])).toEqual([
      ['changes', 'AP.MATCH.PRICE', '1', '25.00', '30.00'],
      ['opens', 'AP.MATCH.PRICE', '2', null, '1.00'],
      ['vanishes', 'AP.MATCH.TOTAL', null, '3.00', null],
    ]);
  });

  it('says who else approves the invoice, and by when the case is due', () => {
    const now = verdict([PRICE], {
      slaHours: { default: 24 },
      thresholds: [{ upTo: '1000', currency: '*', role: 'controller', approvers: 1 }],
    });
    const found = compareVerdicts(verdict([PRICE]), now, '5000');
    expect(found.map(({ effect, was, becomes }) => [effect, was, becomes])).toEqual([
      ['approver', '2 × controller', 'nobody'],
      ['due', '8 h', '24 h'],
    ]);
  });

  it('says which cases take other steps, another playbook or another owner', () => {
    const ways = ['Price', 'Freight'].map((name) => verdict([PRICE], { wayOf: () => ({ name, text: name }) }));
    const changed = verdict([PRICE], { wayOf: () => ({ name: 'Price', text: 'one step more' }) });
    const steps = (to: PolicyVerdict) => compareVerdicts(ways[0]!, to).map(({ effect, becomes }) => [effect, becomes]);
    expect(steps(ways[0]!)).toEqual([]);
    expect(steps(ways[1]!)).toEqual([['steps', 'Freight']]);
    expect(steps(changed)).toEqual([['steps', 'Price, with other steps']]);
  });
});
