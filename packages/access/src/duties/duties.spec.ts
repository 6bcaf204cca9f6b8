import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RoleBook } from '../role-book.ts';
import type { RoleDefinition } from '../role-definition.ts';
import { API_SCOPES, ROLE_NAMES, rolesAt } from '../roles.ts';
import { DUTIES, type Duty, dutiesOfRole, dutiesOfScopes } from './duty.ts';
import { DUTY_RULES } from './duty-rules.ts';
import { conflictsOf, type DutySource, findConflicts, opened } from './find-conflicts.ts';

const codes = (...sources: DutySource[]) => findConflicts(sources).map(({ code }) => code);
const role = (name: string, unitId?: string): DutySource => ({ kind: 'role', role: name, unitId });

/** What one person may hold at a tenant: every role once. */
const TEAM = rolesAt('tenant');
const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((all, item) => [...all, ...all.map((set) => [...set, item])], [[]]);
/** Written apart from the rules' own reading: the pairs of duties that nobody may have. */
const broken = (duties: readonly Duty[]) =>
  DUTY_RULES.filter(({ one, other }) => one.some((a) => duties.includes(a)) && other.some((b) => duties.includes(b)));

describe('duties', () => {
  it('follow from what a role may do', () => {
    expect(Object.fromEntries(TEAM.map((name) => [name, dutiesOfRole(name).join(' ')]))).toEqual({
      'tenant-admin': 'people policy',
      analyst: 'prepare',
      approver: 'approve',
      controller: 'bank approve reconcile policy',
      buyer: 'order',
      receiver: 'receive',
      treasurer: 'bank pay',
      auditor: 'reconcile audit',
    });
    expect(dutiesOfScopes(['masterdata:write', 'documents:write'])).toEqual(['vendor', 'prepare']);
    expect(dutiesOfScopes(['cases:read', '*'])).toEqual([]);
    expect(dutiesOfRole('root')).toEqual([]);
  });

  it('no role by itself breaks a rule, nor does an administrator who makes any key', () => {
    for (const name of ROLE_NAMES) expect(codes(role(name))).toEqual([]);
    expect(codes(role('tenant-admin'), { kind: 'key', name: 'ERP', scopes: Object.keys(API_SCOPES) })).toEqual([]);
  });

  it('there are twelve pairs, each broken by something and naming both ways', () => {
    expect(DUTY_RULES).toHaveLength(12);
    const [found] = findConflicts([role('approver'), { kind: 'key', name: 'Feed', scopes: ['documents:write'] }]);
    expect(found).toMatchObject({
      code: 'prepare-approve',
      path: ['the API key “Feed” → enters and prepares invoices', 'Approver → approves invoices'],
    });
    expect(found?.message).toMatch(/^Who prepares invoices must not approve them: the API key/);
  });
});

describe('by brute force', () => {
  it('no set of roles that is let through holds a toxic pair', () => {
    const sets = subsets(TEAM);
    expect(sets).toHaveLength(256);
    for (const set of sets) {
      const duties = set.flatMap((name) => dutiesOfRole(name));
      const found = conflictsOf(set.map((name) => ({ role: name })));
      expect(found.map(({ code }) => code)).toEqual(broken(duties).map(({ code }) => code));
    }
  });

  it('every pair is refused by every path: two roles, a key, a delegation, the level above, a role in one unit', () => {
    const scopes = Object.keys(API_SCOPES);
    const sources: DutySource[] = [
      ...TEAM.map((name) => role(name)),
      ...TEAM.map((name) => role(name, 'u1')),
      ...scopes.map((scope): DutySource => ({ kind: 'key', name: scope, scopes: [scope] })),
      ...TEAM.map((name): DutySource => ({ kind: 'delegation', from: 'Kim', role: name })),
      ...rolesAt('partner').map((name): DutySource => ({ kind: 'actAs', role: name })),
    ];
    const dutiesBy = (source: DutySource): Duty[] => {
      if (source.kind === 'key') return dutiesOfScopes(source.scopes);
      const duties = dutiesOfRole(source.role);
      return source.kind === 'delegation' ? duties.filter((duty) => duty === 'approve' || duty === 'pay') : duties;
    };
    const seen = new Set<string>();
    for (const a of sources)
      for (const b of sources) {
        const due = broken([...dutiesBy(a), ...dutiesBy(b)]).map(({ code }) => code);
        expect(codes(a, b)).toEqual(due);
        for (const code of due) seen.add(code);
      }
    expect([...seen].sort()).toEqual(DUTY_RULES.map(({ code }) => code).sort());
  });
});

describe('a role of one’s own', () => {
  const book = (own: RoleDefinition) => new RoleBook({ own: { title: 'Own', ...own } });

  it('audits as soon as it carries the log away, whatever was cut off beside it', () => {
    const cuts: RoleDefinition[] = [
      { from: ['auditor'], without: ['read Session'] },
      { from: ['auditor'], without: ['read SupplierBankAccount', 'export Metrics'] },
      { from: ['auditor'], only: ['export Audit'] },
      { from: ['receiver'], only: ['read Case'], with: ['export Audit'] },
    ];
    for (const cut of cuts) {
      expect(dutiesOfRole('own', book(cut))).toContain('audit');
      expect(
        conflictsOf([{ role: 'own' }, { role: 'approver' }], undefined, book(cut)).map(({ code }) => code),
      ).toContain('audit-work');
    }
  });

  it('does not where the log is left out, nor where it is the controller’s', () => {
    expect(dutiesOfRole('own', book({ from: ['auditor'], without: ['export Audit'] }))).toEqual(['reconcile']);
    expect(dutiesOfRole('own', book({ from: ['controller'], without: ['publish Policy'] }))).not.toContain('audit');
  });
});

describe('units', () => {
  it('duties of different units do not meet; those of the whole tenant meet in each', () => {
    expect(codes(role('buyer', 'u1'), role('approver', 'u2'))).toEqual([]);
    const met = findConflicts([role('buyer'), role('approver', 'u2')]);
    expect(met).toMatchObject([{ code: 'order-approve', unitId: 'u2' }]);
  });

  it('a rule that is off is not broken, and what was broken before is not opened', () => {
    const both = [role('buyer'), role('receiver')];
    expect(findConflicts(both, ['order-approve'])).toEqual([]);
    const before = findConflicts(both);
    expect(opened(before, findConflicts([...both, role('approver')])).map(({ code }) => code)).toEqual([
      'order-approve',
    ]);
  });

  it('more duties never break less', () => {
    const sources = fc.array(fc.constantFrom(...TEAM, ...TEAM.map((name) => `${name}@u1`)), { maxLength: 6 });
    fc.assert(
      fc.property(sources, sources, (few, more) => {
        const of = (texts: string[]) =>
          conflictsOf(texts.map((text) => ({ role: text.split('@')[0]!, unitId: text.split('@')[1] ?? null })));
        const missed = of(few).filter(
          ({ code, unitId }) =>
            !of([...few, ...more]).some((one) => one.code === code && (one.unitId === null || one.unitId === unitId)),
        );
        expect(missed).toEqual([]);
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  it('every duty is in a rule or says of itself that it stands alone', () => {
    const named = new Set<string>(DUTY_RULES.flatMap(({ one, other }) => [...one, ...other]));
    expect(Object.keys(DUTIES).filter((duty) => !named.has(duty))).toEqual([]);
  });
});
