import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  type Actor,
  abilityFromRules,
  conditionColumns,
  defineAbility,
  matchConditions,
  ROLE_NAMES,
  row,
  rulesFor,
  SUBJECTS,
  serializeAbility,
} from './index.ts';

const person = (...grants: Actor['grants']): Actor => ({
  kind: 'person',
  id: 'me',
  scopeKind: 'tenant',
  tenantId: 't',
  grants,
});
const supplier: Actor = { ...person(), kind: 'supplier', id: 'link', supplierId: 's1' };

const allowed = (actor: Actor) => {
  const ability = defineAbility(actor);
  return SUBJECTS.flatMap((subject) => ACTIONS.filter((action) => ability.can(action, subject)));
};

describe('deny by default', () => {
  it.each<[string, Actor]>([
    ['a person without a role', person()],
    ['a person with an unknown role', person({ role: 'root' }, { role: 'constructor' })],
    ['a partner role inside a tenant', person({ role: 'partner-admin' }, { role: 'platform-operator' })],
    ['a tenant role at the partner', { ...person({ role: 'controller' }), scopeKind: 'partner' }],
    ['a partner role granted in a unit', { ...person({ role: 'partner-admin', unitId: 'u' }), scopeKind: 'partner' }],
    ['a supplier of nobody', { ...supplier, supplierId: null }],
    ['a supplier at the partner', { ...supplier, scopeKind: 'partner' }],
    ['a key without scopes', { ...person({ role: 'controller' }), kind: 'apiKey' }],
    ['a key with an unknown scope', { ...person(), kind: 'apiKey', scopes: ['*', 'toString'] }],
  ])('%s may do nothing', (_, actor) => {
    expect(allowed(actor)).toEqual([]);
    expect(rulesFor(actor)).toEqual([]);
  });

  it('a rule that says manage all from outside allows nothing', () => {
    const ability = abilityFromRules([['manage', 'all']] as never);
    expect(ability.can('read', 'Case')).toBe(false);
  });

  it('partner staff never reach a tenant’s business, whatever they hold', () => {
    const staff: Actor = {
      ...person({ role: 'partner-admin' }, { role: 'partner-operator' }, { role: 'controller' }),
      scopeKind: 'partner',
    };
    const ability = defineAbility(staff);
    const business = ['Document', 'Case', 'Invoice', 'Comment', 'Exception', 'Task', 'SupplierBankAccount'] as const;
    for (const subject of business) for (const action of ACTIONS) expect(ability.can(action, subject)).toBe(false);
  });
});

describe('units', () => {
  it('a unit-scoped grant reaches its own units’ rows only', () => {
    const ability = defineAbility(person({ role: 'approver', unitId: 'u1' }, { role: 'approver', unitId: 'u2' }));
    expect(ability.can('read', row('Case', { unitId: 'u1' }))).toBe(true);
    expect(ability.can('release', row('Invoice', { unitId: 'u2' }))).toBe(true);
    expect(ability.can('read', row('Case', { unitId: 'u3' }))).toBe(false);
    expect(ability.can('read', row('Case', { unitId: null }))).toBe(false);
    expect(ability.can('read', row('Case', {}))).toBe(false);
  });

  it('a role in one unit lends nothing to another role’s unit', () => {
    const ability = defineAbility(person({ role: 'analyst', unitId: 'u1' }, { role: 'approver', unitId: 'u2' }));
    expect(ability.can('ask', row('Case', { unitId: 'u1' }))).toBe(true);
    expect(ability.can('ask', row('Case', { unitId: 'u2' }))).toBe(false);
    expect(ability.can('override', row('Exception', { unitId: 'u1' }))).toBe(false);
  });

  it('a tenant-wide grant sees all units, and swallows a narrower one', () => {
    const ability = defineAbility(person({ role: 'analyst', unitId: 'u1' }, { role: 'analyst' }));
    expect(ability.can('update', row('Case', { unitId: 'u9' }))).toBe(true);
    expect(ability.can('update', row('Case', { unitId: null }))).toBe(true);
  });

  it('a unit-scoped grant reads the common ground and changes none of it', () => {
    const ability = defineAbility(person({ role: 'controller', unitId: 'u1' }));
    expect(ability.can('read', 'Policy')).toBe(true);
    expect(ability.can('publish', 'Policy')).toBe(false);
    expect(ability.can('read', 'Audit')).toBe(false);
    expect(ability.can('read', 'SupplierBankAccount')).toBe(false);
  });

  it('no rule of a unit-scoped person on unit rows is without the unit', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLE_NAMES], { minLength: 1 }), (roles) => {
        const ability = defineAbility(person(...roles.map((role) => ({ role, unitId: 'u1' }))));
        for (const subject of ['Document', 'Case', 'Task', 'Approval', 'Comment', 'RoleGrant'] as const)
          for (const action of ACTIONS) {
            expect(ability.can(action, row(subject, { unitId: 'u2', assigneeId: 'me', role: roles[0] }))).toBe(false);
          }
      }),
      { seed: 42, numRuns: 100 },
    );
  });
});

describe('own work, own matter', () => {
  it('a task is completed by its assignee, or by the role while nobody has it', () => {
    const buyer = defineAbility(person({ role: 'buyer' }));
    expect(buyer.can('complete', row('Task', { assigneeId: 'me', role: 'receiver' }))).toBe(true);
    expect(buyer.can('complete', row('Task', { assigneeId: null, role: 'buyer' }))).toBe(true);
    expect(buyer.can('complete', row('Task', { assigneeId: 'you', role: 'buyer' }))).toBe(false);
    expect(buyer.can('complete', row('Task', { assigneeId: null, role: 'receiver' }))).toBe(false);
    expect(buyer.can('decide', row('Approval', { assigneeId: 'me', role: 'buyer' }))).toBe(false);
  });

  it('nobody gives a role to himself, nor one above what he may give', () => {
    const admin = defineAbility(person({ role: 'tenant-admin' }));
    expect(admin.can('create', row('RoleGrant', { role: 'approver', personId: 'you' }))).toBe(true);
    expect(admin.can('create', row('RoleGrant', { role: 'approver', personId: 'me' }))).toBe(false);
    expect(admin.can('create', row('RoleGrant', { role: 'partner-admin', personId: 'you' }))).toBe(false);
  });

  it('a supplier answers its own matter, and reads neither cases nor what belongs to them', () => {
    const ability = defineAbility(supplier);
    expect(ability.can('answer', row('Case', { id: 'c1', supplierId: 's1' }))).toBe(true);
    expect(ability.can('answer', row('Case', { id: 'c1', supplierId: 's2' }))).toBe(false);
    for (const subject of ['Case', 'Invoice', 'Document', 'Exception', 'Comment'] as const)
      expect(ability.can('read', subject), subject).toBe(false);
  });

  it('a signed link opens one case only', () => {
    const ability = defineAbility({ ...supplier, caseId: 'c1' });
    expect(ability.can('answer', row('Case', { id: 'c1', supplierId: 's1' }))).toBe(true);
    expect(ability.can('answer', row('Case', { id: 'c2', supplierId: 's1' }))).toBe(false);
    expect(ability.can('read', row('SupplierLink', { caseId: 'c2', supplierId: 's1' }))).toBe(false);
  });
});

describe('rules as data', () => {
  it('come back from JSON with the same meaning', () => {
    const rows = [
      { unitId: 'u1' },
      { unitId: 'u2', assigneeId: 'me' },
      { unitId: 'u1', assigneeId: null, role: 'approver' },
    ];
    fc.assert(
      fc.property(fc.subarray([...ROLE_NAMES]), fc.constantFrom(undefined, 'u1'), (roles, unitId) => {
        const before = defineAbility(person(...roles.map((role) => ({ role, unitId }))));
        const after = abilityFromRules(JSON.parse(JSON.stringify(serializeAbility(before))));
        for (const subject of SUBJECTS)
          for (const action of ACTIONS) {
            expect(after.can(action, subject)).toBe(before.can(action, subject));
            for (const values of rows)
              expect(after.can(action, row(subject, values))).toBe(before.can(action, row(subject, values)));
          }
      }),
      { seed: 42, numRuns: 50 },
    );
  });

  it('refuse a condition that a database would read as no condition', () => {
    expect(() => matchConditions({ unitId: undefined as never })).toThrow(RangeError);
    expect(() => matchConditions({ unitId: { contains: 'a' } as never })).toThrow(RangeError);
  });

  it('name the columns they need', () => {
    expect(Object.fromEntries(conditionColumns())).toEqual({
      Document: ['unitId'],
      Invoice: ['unitId'],
      PurchaseOrder: ['unitId'],
      GoodsReceipt: ['unitId'],
      Case: ['id', 'supplierId', 'unitId'],
      Task: ['assigneeId', 'role', 'unitId'],
      Approval: ['assigneeId', 'role', 'unitId'],
      Comment: ['unitId'],
      Exception: ['unitId'],
      SupplierLink: ['caseId', 'supplierId', 'unitId'],
      Insight: ['unitId'],
      Metrics: ['unitId'],
      RoleGrant: ['personId', 'role', 'unitId'],
      Delegation: ['fromId'],
      SavedView: ['ownerId', 'shared'],
      Session: ['personId'],
      Person: ['id'],
    });
  });
});
