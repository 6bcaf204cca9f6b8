import { money } from '@clearhold/kernel';
import type { ApprovalTier } from '@clearhold/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuthorityRequest, decideAuthority } from './decide-authority.ts';
import { findApprovers } from './find-approvers.ts';
import { formatMoney } from './format-money.ts';

const thresholds: ApprovalTier[] = [
  { upTo: '5000', currency: 'EUR', role: 'approver', approvers: 1 },
  { upTo: '50000', currency: 'EUR', role: 'controller', approvers: 1 },
  { upTo: '200000', currency: 'EUR', role: 'controller', approvers: 2 },
];
const ana = { personId: 'ana', roles: ['approver'] };
const carl = { personId: 'carl', roles: ['controller'] };
const request = (amount: string, more: Partial<AuthorityRequest> = {}): AuthorityRequest => ({
  amount: money(amount, 'EUR'),
  approver: ana,
  thresholds,
  preparers: [],
  ...more,
});
const code = (given: AuthorityRequest) => {
  const decided = decideAuthority(given);
  return decided.ok ? 'ok' : decided.error.code;
};

describe('authority', () => {
  it('covers the limit itself and not a cent more', () => {
    expect(decideAuthority(request('5000.00'))).toMatchObject({
      ok: true,
      value: { role: 'approver', limit: { amount: '5000.00' }, personsRequired: 1 },
    });
    expect(decideAuthority(request('5000.01'))).toMatchObject({
      ok: false,
      error: {
        code: 'OVER_LIMIT',
        message: 'The amount is above your limit of 5,000.00 EUR; a controller can approve it.',
      },
    });
  });

  it('a credit needs the authority its invoice would', () => {
    expect(code(request('-5000.01'))).toBe('OVER_LIMIT');
  });

  it('says when two are needed, and when nobody can', () => {
    expect(decideAuthority(request('60000', { approver: carl }))).toMatchObject({ value: { personsRequired: 2 } });
    expect(decideAuthority(request('300000', { approver: carl }))).toMatchObject({
      error: { message: expect.stringContaining('nobody can approve it') },
    });
    expect(decideAuthority(request('10', { personsAtLeast: 2 }))).toMatchObject({ value: { personsRequired: 2 } });
    expect(code(request('60000', { approver: carl, approvedBy: ['carl'] }))).toBe('ALREADY_APPROVED');
  });

  it('an amount in a currency without rows, a role without authority, another unit: none', () => {
    expect(code({ ...request('1'), amount: money('1', 'USD') })).toBe('NO_AUTHORITY');
    expect(code(request('1', { approver: { personId: 'x', roles: ['buyer', 'analyst'] } }))).toBe('NO_AUTHORITY');
    expect(code(request('1', { approver: { ...ana, unitIds: ['u1'] }, unitId: 'u2' }))).toBe('NO_AUTHORITY');
    expect(code(request('1', { approver: { ...ana, unitIds: ['u1'] }, unitId: 'u1' }))).toBe('ok');
  });

  it('a role of one’s own that a row names has that row, and not all that it was made from', () => {
    const matrix: ApprovalTier[] = [
      { upTo: '1000', currency: 'EUR', role: 'approver', own: 'junior', approvers: 1 },
      ...thresholds,
    ];
    const jo = { personId: 'jo', roles: ['junior', 'approver'], held: [{ role: 'junior', as: ['approver'] }] };
    const asked = (amount: string) => decideAuthority(request(amount, { approver: jo, thresholds: matrix }));
    expect(asked('1000')).toMatchObject({ value: { role: 'approver', own: 'junior', limit: { amount: '1000.00' } } });
    expect(asked('1000.01')).toMatchObject({
      error: { code: 'OVER_LIMIT', message: expect.stringContaining('1,000.00') },
    });
    expect(code(request('900', { thresholds: matrix }))).toBe('ok');
    expect(code(request('900', { approver: { ...jo, held: [{ role: 'junior', as: [] }] }, thresholds: matrix }))).toBe(
      'NO_AUTHORITY',
    );
  });

  it('finds who may approve, in the order given', () => {
    const found = findApprovers([ana, carl, { personId: 'prep', roles: ['controller'] }], {
      ...request('20000'),
      preparers: ['prep'],
    });
    expect(found.map(({ approver }) => approver.personId)).toEqual(['carl']);
  });

  it('the preparer and the requester never approve, whatever roles they hold', () => {
    const roles = fc.subarray(['approver', 'treasurer', 'controller', 'tenant-admin', 'analyst']);
    fc.assert(
      fc.property(roles, fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.boolean(), (held, cents, asked) => {
        const given = request((BigInt(cents) / 100n).toString(), { approver: { personId: 'p', roles: held } });
        const barred = asked ? { ...given, requestedBy: 'p' } : { ...given, preparers: ['q', 'p'] };
        expect(decideAuthority(barred).ok).toBe(false);
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('more money never needs less: who may approve an amount may approve a smaller one', () => {
    fc.assert(
      fc.property(fc.constantFrom(ana, carl), fc.nat(300_000), fc.nat(300_000), (approver, a, b) => {
        const [small, large] = a < b ? [a, b] : [b, a];
        const high = decideAuthority(request(String(large), { approver }));
        const low = decideAuthority(request(String(small), { approver }));
        if (!high.ok) return;
        expect(low.ok && low.value.personsRequired <= high.value.personsRequired).toBe(true);
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('amounts are named by thousands in their own minor unit', () => {
    expect(formatMoney(money('1234567.5', 'EUR'))).toBe('1,234,567.50 EUR');
    expect(formatMoney(money('-1234', 'JPY'))).toBe('-1,234 JPY');
  });
});
