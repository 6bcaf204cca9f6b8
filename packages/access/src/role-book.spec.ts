import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineAbility, row } from './ability.ts';
import type { Actor } from './actor.ts';
import { DUTIES, type Duty, dutiesOfRole } from './duties/duty.ts';
import { DUTY_RULES } from './duties/duty-rules.ts';
import { conflictsOf } from './duties/find-conflicts.ts';
import { pairsOf, pairText } from './pair.ts';
import { ROLE_PERMITS } from './permits.ts';
import { type DeclaredRole, RoleBook } from './role-book.ts';
import { faultsOfRole, levelOf, type RoleDefinition } from './role-definition.ts';
import { type Role, rolesAt } from './roles.ts';
import { rolesActedAs } from './rules.ts';
import { mayGive, standingOf } from './standing.ts';

const ALL_RULES = DUTY_RULES.map(({ code }) => code);
const TEAM = rolesAt('tenant');
const junior: RoleDefinition = { title: 'Junior approver', from: ['approver'], without: ['override Exception'] };
const person = (roles: RoleBook, ...held: string[]): Actor => ({
  ...{ kind: 'person', id: 'me', scopeKind: 'tenant', tenantId: 't', roles },
  grants: held.map((role) => ({ role })),
});
const abilityIn = (declared: Record<string, DeclaredRole>, ...held: string[]) =>
  defineAbility(person(new RoleBook(declared), ...held));
const rights = (role: Role) => pairsOf(ROLE_PERMITS[role]).map(pairText);

describe('a role of one’s own', () => {
  it('may what it takes, less what it leaves, in the name of the role that it takes from', () => {
    const ability = abilityIn({ junior }, 'junior');
    expect(ability.can('decide', row('Approval', { assigneeId: null, role: 'approver', unitId: null }))).toBe(true);
    expect(ability.can('decide', row('Approval', { assigneeId: null, role: 'treasurer', unitId: null }))).toBe(false);
    expect(ability.can('override', 'Exception')).toBe(false);
    expect(rolesActedAs(person(new RoleBook({ junior }), 'junior'))).toEqual(['junior', 'approver']);
  });

  it('counts as no approver without the approvals, and is asked for none', () => {
    const book = new RoleBook({ clerk: { title: 'Clerk', from: ['approver'], without: ['decide Approval'] } });
    expect(book.countsAs('clerk')).toEqual([]);
    expect(book.actsAs('clerk')).toEqual(['clerk']);
    expect(book.mayBeAsked('clerk', 'Approval')).toBe(false);
    expect(book.countingAs(['approver'])).toEqual(['approver']);
  });

  it('does what is asked of it by its name, and nothing that is asked of another role of one’s own', () => {
    const taster = { title: 'Taster', from: ['receiver' as const] };
    const book = { taster, junior };
    const task = (role: string) => row('Task', { assigneeId: null, role, unitId: null });
    expect(abilityIn(book, 'taster').can('complete', task('taster'))).toBe(true);
    expect(abilityIn(book, 'taster').can('complete', task('junior'))).toBe(false);
    expect(abilityIn(book, 'receiver').can('complete', task('taster'))).toBe(false);
    expect(abilityIn(book, 'taster').can('decide', row('Approval', { assigneeId: null, role: 'taster' }))).toBe(false);
    expect(abilityIn(book, 'junior').can('decide', row('Approval', { assigneeId: null, role: 'junior' }))).toBe(true);
    expect(new RoleBook({ taster: { ...taster, off: true } }).mayBeAsked('taster', 'Task')).toBe(false);
  });

  it('takes single rights besides, in a role’s name where it is done in one', () => {
    const ability = abilityIn(
      {
        plus: {
          title: 'Plus',
          from: ['buyer'],
          only: ['read Case'],
          with: ['export Metrics', 'complete Task as buyer'],
        },
      },
      'plus',
    );
    expect(ability.can('export', 'Metrics')).toBe(true);
    expect(ability.can('complete', row('Task', { assigneeId: null, role: 'buyer', unitId: null }))).toBe(true);
    expect(ability.can('read', 'Invoice')).toBe(false);
  });

  it('never may more than some role of its level, whatever it says', () => {
    const texts = [
      ...new Set(TEAM.flatMap(rights)),
      'create RoleGrant',
      'verify ActAs',
      'manage all',
      'update Agreement',
    ];
    const declared = fc.record({
      title: fc.constant('Own'),
      from: fc.subarray([...TEAM, 'partner-admin'] as Role[]),
      only: fc.option(fc.subarray(texts), { nil: undefined }),
      without: fc.subarray(texts),
      with: fc.subarray(texts),
    });
    fc.assert(
      fc.property(declared, (definition) => {
        const possible = new Set(rolesAt(levelOf(definition) ?? 'tenant').flatMap(rights));
        const given = pairsOf(new RoleBook({ own: definition }).permitsOf('own')).map(pairText);
        expect(given.filter((one) => !possible.has(one))).toEqual([]);
        for (const text of definition.without) {
          const lent = definition.with.some((one) => one === text || one.startsWith(`${text} as `));
          if (!lent) expect(given.filter((one) => one === text)).toEqual([]);
        }
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('takes nothing that a level above switched off; what its own level did stays open to it', () => {
    const off = (rank: number) => new RoleBook({ approver: { off: true, rank }, junior: { ...junior, rank: 2 } });
    expect(off(1).get('junior')?.isOn).toBe(false);
    expect(off(2).get('junior')?.isOn).toBe(true);
    expect(
      off(2)
        .at('tenant')
        .map(({ key }) => key),
    ).not.toContain('approver');
  });

  it('is given by who may give all that it takes from, never to oneself', () => {
    const book = new RoleBook({ junior, 'tenant-admin': { title: 'Owner' } });
    const admin = defineAbility(person(book, 'tenant-admin'));
    expect(mayGive(admin, book, { role: 'junior', personId: 'you' })).toBe(true);
    expect(mayGive(admin, book, { role: 'junior', personId: 'me' })).toBe(false);
    expect(mayGive(admin, book, { role: 'gone', personId: 'you' })).toBe(true);
    expect(mayGive(defineAbility(person(book, 'approver')), book, { role: 'junior', personId: 'you' })).toBe(false);
  });
});

describe('a definition', () => {
  it.each<[string, RoleDefinition, RegExp]>([
    ['approver', { from: ['buyer'] }, /role of the platform/],
    ['own', { from: ['buyer'] }, /title/],
    ['own', { title: 'Own', from: [] }, /same level/],
    ['own', { title: 'Own', from: ['buyer', 'partner-admin'] }, /same level/],
    ['own', { title: 'Own', from: ['buyer'], with: ['own Everything'] }, /is no right/],
    ['own', { title: 'Own', from: ['buyer'], without: ['release Invoice'] }, /Buyer may not “release Invoice” anyway/],
    ['own', { title: 'Own', from: ['buyer'], with: ['decide Approval'] }, /“decide Approval as approver” or/],
    ['own', { title: 'Own', from: ['buyer'], with: ['delete Invoice'] }, /no role of this level/],
  ])('%s %j is refused in words', (key, definition, words) => {
    expect(faultsOfRole(key, definition).join('; ')).toMatch(words);
  });

  it('without faults gives something', () => {
    expect(faultsOfRole('junior', junior)).toEqual([]);
    expect(faultsOfRole('approver', { title: 'Genehmiger', off: true })).toEqual([]);
    expect(levelOf(junior)).toBe('tenant');
  });
});

describe('duties of roles of one’s own', () => {
  it('follow from what they may do', () => {
    const book = new RoleBook({ junior, clerk: { title: 'Clerk', from: ['treasurer'], only: ['read Case'] } });
    expect(dutiesOfRole('junior', book)).toEqual(['approve']);
    expect(dutiesOfRole('clerk', book)).toEqual([]);
  });

  it('a role that came to break a rule with another gives nothing until that is settled', () => {
    const book = new RoleBook({ junior });
    const given = [{ role: 'junior' }, { role: 'analyst' }, { role: 'gone' }];
    const { holds, idle } = standingOf(given, book, ALL_RULES);
    expect(holds).toEqual([{ role: 'analyst' }]);
    expect(idle.map(({ grant }) => grant.role)).toEqual(['gone', 'junior']);
    expect(idle[1]!.why).toMatch(/must not approve.*Junior approver → approves invoices/);
    expect(standingOf(given, book, []).holds).toHaveLength(2);
  });

  // Written apart from the duties' own reading: what it takes to walk from creating over approving to paying.
  const STEPS: Record<string, RegExp> = {
    prepare: /^(create Document|reprocess Document|update Case|complete Task as analyst)$/,
    approve: /^(release (Invoice|Case)|override Exception|(decide Approval|complete Task) as (approver|controller))$/,
    pay: /^((decide Approval|complete Task) as treasurer|create SupplierBankAccount)$/,
    bank: /^verify SupplierBankAccount$/,
    people: /^create RoleGrant$/,
    order: /^complete Task as buyer$/,
    receive: /^complete Task as receiver$/,
    reconcile: /^export Metrics$/,
  };

  it('no set of them that holds opens a path, however they are cut', () => {
    const cuts = fc.record({
      title: fc.constant('Own'),
      from: fc.subarray([...TEAM], { minLength: 1, maxLength: 3 }),
      only: fc.option(fc.subarray([...new Set(TEAM.flatMap(rights))]), { nil: undefined }),
      without: fc.subarray([...new Set(TEAM.flatMap(rights))]),
      with: fc.subarray([...new Set(TEAM.flatMap(rights))], { maxLength: 4 }),
    });
    const worlds = fc.tuple(fc.array(cuts, { minLength: 1, maxLength: 4 }), fc.subarray([...TEAM], { maxLength: 2 }));
    fc.assert(
      fc.property(worlds, ([own, platform]) => {
        const book = new RoleBook(Object.fromEntries(own.map((one, index) => [`own-${index}`, one])));
        const given = [...platform, ...own.map((_, index) => `own-${index}`)].map((role) => ({ role }));
        if (conflictsOf(platform.map((role) => ({ role }))).length > 0) return;
        const { holds } = standingOf(given, book, ALL_RULES);
        const may = holds.flatMap(({ role }) => pairsOf(book.permitsOf(role)).map(pairText));
        const steps = Object.keys(STEPS).filter((step) => may.some((right) => STEPS[step]!.test(right)));
        const toxic = DUTY_RULES.filter(
          ({ one, other }) => meets(one, steps) && meets(other, steps) && !meets(['audit'], [...one, ...other]),
        );
        expect(toxic).toEqual([]);
      }),
      { seed: 42, numRuns: 400 },
    );
  });

  it('every step of the path is a duty', () => {
    for (const step of Object.keys(STEPS)) expect(DUTIES).toHaveProperty(step);
  });
});

const meets = (duties: readonly Duty[], steps: readonly string[]) => duties.some((duty) => steps.includes(duty));
