import { money } from '@clearhold/kernel';
import type { ApprovalTier } from '@clearhold/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAuthority } from '../authority/decide-authority.ts';
import { checkDelegation } from './check-delegation.ts';
import { decideAuthorityFor } from './decide-for.ts';
import { type Delegation, standInsOf } from './delegation.ts';

const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const now = day(1);
const hand = (fromId: string, toId: string, from = 2, until = 10): Delegation => ({
  id: `${fromId}-${toId}-${from}`,
  fromId,
  toId,
  startsAt: day(from),
  endsAt: day(until),
});
const check = (wanted: Delegation, standing: Delegation[] = [], limits = { chainLimit: 2, maxDays: 30 }) =>
  checkDelegation(wanted, standing, limits, now, (id) => id.toUpperCase());

describe('a delegation', () => {
  it('has another person, and a window that begins before it ends, is not over, and is not too long', () => {
    expect(check(hand('a', 'b'))).toBeNull();
    expect(check(hand('a', 'a'))).toMatchObject({ code: 'DELEGATE_SELF', path: 'input.toId' });
    expect(check(hand('a', 'b', 5, 5))).toMatchObject({ code: 'WINDOW_INVALID' });
    expect(check(hand('a', 'b', -9, 1))).toMatchObject({ code: 'WINDOW_INVALID' });
    expect(check(hand('a', 'b', 2, 32))).toBeNull();
    expect(check(hand('a', 'b', 2, 33))).toMatchObject({ code: 'WINDOW_TOO_LONG' });
  });

  it('is the only one of its person at a time', () => {
    expect(check(hand('a', 'c', 9, 12), [hand('a', 'b')])).toMatchObject({
      code: 'DELEGATED_ALREADY',
      message: expect.stringContaining('of A are with B'),
    });
    expect(check(hand('a', 'c', 10, 12), [hand('a', 'b')])).toBeNull();
  });

  it('never comes back to where it began, and says the way', () => {
    expect(check(hand('b', 'a'), [hand('a', 'b')])).toMatchObject({
      code: 'DELEGATION_CYCLE',
      message: expect.stringContaining('B → A → B'),
    });
    const limits = { chainLimit: 3, maxDays: 30 };
    expect(check(hand('c', 'a'), [hand('a', 'b'), hand('b', 'c')], limits)?.message).toContain('C → A → B → C');
    expect(check(hand('b', 'a', 10, 12), [hand('a', 'b')])).toBeNull();
  });

  it('is one of so many in a row as policy allows, whichever end is added last', () => {
    const chain = [hand('a', 'b'), hand('b', 'c'), hand('c', 'd')];
    for (const last of chain)
      expect(
        check(
          last,
          chain.filter((one) => one !== last),
        ),
      ).toMatchObject({
        code: 'DELEGATION_CHAIN_TOO_LONG',
        message: expect.stringContaining('A → B → C → D'),
      });
    expect(check(hand('b', 'c'), [hand('a', 'b')])).toBeNull();
    expect(check(hand('b', 'c'), [hand('a', 'b')], { chainLimit: 1, maxDays: 30 })?.code).toBe(
      'DELEGATION_CHAIN_TOO_LONG',
    );
  });

  it('works inside its window alone, along the chain, and never in a circle', () => {
    const all = [hand('a', 'b'), hand('b', 'c', 4, 6), hand('x', 'c', 20, 21)];
    expect(standInsOf('c', all, day(5), 2)).toEqual([
      { forId: 'b', chain: ['b'] },
      { forId: 'a', chain: ['a', 'b'] },
    ]);
    expect(standInsOf('c', all, day(5), 1)).toEqual([{ forId: 'b', chain: ['b'] }]);
    expect(standInsOf('c', all, day(6), 2)).toEqual([]);
    expect(standInsOf('b', all, day(2), 2)).toEqual([{ forId: 'a', chain: ['a'] }]);
    expect(standInsOf('a', [hand('a', 'b'), hand('b', 'a')], day(3), 5)).toEqual([{ forId: 'b', chain: ['b'] }]);
  });

  it('is never accepted into a set that has a circle or a chain over the limit', () => {
    const people = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const some = fc.tuple(people, people, fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (wishes, chainLimit) => {
        const standing: Delegation[] = [];
        for (const [from, to, begin, days] of wishes) {
          const wanted = hand(from, to, begin, begin + days);
          if (!check(wanted, standing, { chainLimit, maxDays: 30 })) standing.push(wanted);
        }
        for (let at = 2; at < 15; at++)
          for (const person of ['a', 'b', 'c', 'd', 'e'])
            for (const { chain } of standInsOf(person, standing, day(at), 9)) {
              expect(chain.length).toBeLessThanOrEqual(chainLimit);
              expect(chain).not.toContain(person);
            }
      }),
      { seed: 42, numRuns: 300 },
    );
  });
});

describe('authority for another', () => {
  const thresholds: ApprovalTier[] = [
    { upTo: '5000', currency: 'EUR', role: 'approver', approvers: 1 },
    { upTo: '50000', currency: 'EUR', role: 'controller', approvers: 1 },
    { upTo: null, currency: 'EUR', role: 'controller', approvers: 2 },
  ];
  const person = (personId: string, role: string) => ({ personId, name: personId.toUpperCase(), roles: [role] });
  const request = (amount: string, by: string, more: object = {}) => ({
    amount: money(amount, 'EUR'),
    approver: person('me', by),
    thresholds,
    preparers: [] as string[],
    ...more,
  });

  it('is the lesser of both, and names both', () => {
    const controller = person('kim', 'controller');
    expect(decideAuthorityFor(request('5000', 'approver'), [controller])).toEqual({
      ok: true,
      value: {
        personId: 'me',
        onBehalfOf: 'kim',
        role: 'approver',
        amount: money('5000', 'EUR'),
        limit: money('5000', 'EUR'),
        personsRequired: 1,
      },
    });
    expect(decideAuthorityFor(request('5001', 'approver'), [controller])).toMatchObject({
      error: { code: 'OVER_LIMIT' },
    });
    expect(decideAuthorityFor(request('5001', 'controller'), [person('kim', 'approver')])).toMatchObject({
      error: { message: 'The authority of KIM does not cover this, so neither does a delegation.' },
    });
    expect(decideAuthorityFor(request('1', 'analyst'), [controller]).ok).toBe(false);
  });

  it('is no way round an exclusion on either side', () => {
    const kim = person('kim', 'controller');
    for (const who of ['me', 'kim']) {
      expect(decideAuthorityFor(request('1', 'controller', { preparers: [who] }), [kim]).ok).toBe(false);
      expect(decideAuthorityFor(request('1', 'controller', { requestedBy: who }), [kim]).ok).toBe(false);
      expect(decideAuthorityFor(request('1', 'controller', { approvedBy: [who] }), [kim]).ok).toBe(false);
    }
  });

  it('never covers what anybody on the way could not approve himself', () => {
    const roles = fc.constantFrom('analyst', 'approver', 'treasurer', 'controller');
    fc.assert(
      fc.property(roles, fc.array(roles, { minLength: 1, maxLength: 3 }), fc.nat(80_000), (mine, theirs, amount) => {
        const given = request(String(amount), mine);
        const chain = theirs.map((role, index) => person(`p${index}`, role));
        const each = [given.approver, ...chain].map((approver) => decideAuthority({ ...given, approver }).ok);
        expect(decideAuthorityFor(given, chain).ok).toBe(each.every(Boolean));
      }),
      { seed: 42, numRuns: 300 },
    );
  });
});
