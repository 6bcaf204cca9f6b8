import type { CaseFacts } from '@clearhold/cases';
import { money } from '@clearhold/kernel';
import { resolvePolicy } from '@clearhold/policy';
import { describe, expect, it } from 'vitest';
import { neededAuthority } from './needed-authority.ts';

const thresholds = [
  { upTo: '5000', currency: 'EUR', role: 'approver', approvers: 1 },
  { upTo: '50000', currency: 'EUR', role: 'controller', approvers: 1 },
  { upTo: '200000', currency: 'EUR', role: 'controller', approvers: 2 },
];
const policy = resolvePolicy([
  {
    scope: { kind: 'tenant', id: 't1', name: 'Acme' },
    version: 3,
    values: { 'approval.thresholds': { mode: 'value', value: thresholds } },
  } as never,
]);
const facts = { caseId: 'c', codes: [], openExceptions: [], amountAtRisk: money('1', 'EUR') } as CaseFacts;
const need = (amount: string, asked?: never) => neededAuthority(money(amount, 'EUR'), policy, asked, facts);

describe('what an approval needs', () => {
  it('is a role with its limit, and who set the limit', () => {
    expect(need('5000.01')).toEqual({
      role: 'Controller',
      upTo: { amount: '50000.00', currency: 'EUR' },
      persons: 1,
      source: 'set by Acme',
    });
  });

  it('is more persons for more money, or where the playbook asks for two', () => {
    expect(need('60000')?.persons).toBe(2);
    expect(need('10', { kind: 'approval', persons: 2 } as never)).toMatchObject({ role: 'Approver', persons: 2 });
  });

  it('is nobody where no row covers the amount', () => {
    expect(need('200000.01')).toBeNull();
  });
});
