import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ApprovalRole, type ApprovalTier, covers, type HeldRole } from './authority.ts';
import { AUTHORITY_ORDER } from './authority-order.ts';

const tier = (upTo: string | null, role: ApprovalRole, own?: string): ApprovalTier => ({
  ...{ upTo, currency: '*', role, approvers: 1 },
  ...(own ? { own } : {}),
});
const held = (role: string, ...as: string[]): HeldRole => ({ role, as: as.length ? as : [role] });
const junior = held('junior', 'approver');
const rowsCovered = (who: HeldRole, rows: readonly ApprovalTier[]) => rows.map((_, at) => covers(who, rows, at));

describe('a role of one’s own in the approval matrix', () => {
  const ladder = [tier('1000', 'approver', 'junior'), tier('5000', 'approver'), tier(null, 'controller')];

  it('has the authority of its rows, not of what it was made from', () => {
    expect(rowsCovered(junior, ladder)).toEqual([true, false, false]);
    expect(rowsCovered(held('approver'), ladder)).toEqual([true, true, false]);
    expect(rowsCovered(held('controller'), ladder)).toEqual([true, true, true]);
    expect(rowsCovered(held('clerk'), ladder)).toEqual([false, false, false]);
  });

  it('above its equals, its rows are its own', () => {
    const rows = [tier('5000', 'controller'), tier(null, 'controller', 'director')];
    expect(rowsCovered(held('controller'), rows)).toEqual([true, false]);
    expect(rowsCovered(held('director', 'controller'), rows)).toEqual([true, true]);
  });

  it('not named, it counts as what it was made from; having lost that, as nothing', () => {
    expect(rowsCovered(junior, ladder.slice(1))).toEqual([true, false]);
    expect(rowsCovered(held('junior'), ladder)).toEqual([false, false, false]);
  });
});

describe('matrices with roles of one’s own compare', () => {
  const plain = [tier('5000', 'approver'), tier(null, 'controller')];
  const compare = (a: readonly ApprovalTier[], b: readonly ApprovalTier[]) => AUTHORITY_ORDER.compare(a, b);
  const upTo = (amount: string) => [tier(amount, 'approver', 'junior'), ...plain];

  it('holding a role to less is stricter; to more, or not at all any more, is looser', () => {
    expect(compare(upTo('1000'), plain)).toBe('stricter');
    expect(compare(upTo('500'), upTo('1000'))).toBe('stricter');
    expect(compare(upTo('2000'), upTo('1000'))).toBe('looser');
    expect(compare(plain, upTo('1000'))).toBe('looser');
  });

  const matrix = fc
    .array(
      fc.record({ role: fc.constantFrom('approver', 'treasurer', 'controller'), own: fc.constantFrom('', 'a', 'b') }),
      {
        maxLength: 4,
      },
    )
    .map((rows) =>
      rows.map(({ role, own }, at) => tier(at === 3 ? null : String((at + 1) * 10), role as ApprovalRole, own)),
    );
  const people = ['approver', 'treasurer', 'controller'].flatMap((as) => [held(as), held('a', as), held('b', as)]);

  it('what is held at a bound lets nobody approve whom the bound does not', () => {
    fc.assert(
      fc.property(matrix, matrix, (wanted, bound) => {
        const made = AUTHORITY_ORDER.clamp!(wanted, bound) as ApprovalTier[];
        expect(['same', 'stricter']).toContain(compare(made, bound));
        for (const amount of [5, 10, 15, 20, 25, 30, 35]) {
          const at = (rows: readonly ApprovalTier[]) =>
            rows.findIndex(({ upTo }) => upTo === null || Number(upTo) >= amount);
          const named = new Set([...made, ...bound].flatMap(({ own, role }) => (own ? [`${own} ${role}`] : [])));
          const known = people.filter(({ role, as }) => role === as[0] || named.has(`${role} ${as[0]}`));
          const slip =
            at(made) < 0
              ? []
              : known.filter(
                  (one) => covers(one, made, at(made)) && !(at(bound) >= 0 && covers(one, bound, at(bound))),
                );
          expect(slip).toEqual([]);
        }
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
