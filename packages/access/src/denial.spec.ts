import { describe, expect, it } from 'vitest';
import { type Actor, conflictsOf, explainDenial, notThere, rolesThatMay, row } from './index.ts';

const person = (...grants: Actor['grants']): Actor => ({
  kind: 'person',
  id: 'me',
  scopeKind: 'tenant',
  tenantId: 't',
  grants,
});

describe('a denial', () => {
  it('says what was refused and which role could do it', () => {
    expect(explainDenial(person({ role: 'analyst' }), 'release', 'Invoice')).toEqual({
      code: 'NOT_ALLOWED',
      message: 'You cannot release an invoice as AP analyst.',
      hint: 'A person with the role Approver or Controller can.',
    });
  });

  it('of a row that may not be seen reads like one that is not there', () => {
    const foreign = row('Case', { unitId: 'u2' });
    expect(explainDenial(person({ role: 'analyst', unitId: 'u1' }), 'update', foreign)).toEqual(notThere('Case'));
    expect(explainDenial(person(), 'read', row('Case', {}))).toEqual(notThere('Case'));
  });

  it('of another’s task says whose it is not', () => {
    const taken = row('Task', { assigneeId: 'you', role: 'buyer' });
    expect(explainDenial(person({ role: 'buyer' }), 'complete', taken).code).toBe('NOT_YOURS');
  });

  it('tells a key which scope it lacks', () => {
    const key: Actor = { ...person(), kind: 'apiKey', scopes: ['documents:read'] };
    expect(explainDenial(key, 'create', 'Document').hint).toBe('A key with the scope documents:write can.');
    expect(explainDenial(key, 'decide', 'Approval').hint).toBe('No API key can; a person has to.');
  });

  it('knows who may', () => {
    expect(rolesThatMay('decide', 'Approval')).toEqual(['approver', 'controller', 'treasurer']);
    expect(rolesThatMay('create', 'Tenant', 'partner')).toEqual(['partner-admin', 'partner-operator']);
  });
});

describe('duties kept apart', () => {
  const codes = (...grants: Actor['grants']) => conflictsOf(grants).map(({ code, severity }) => `${severity} ${code}`);

  it('refuses an administrator who approves', () => {
    expect(codes({ role: 'tenant-admin' }, { role: 'approver', unitId: 'u1' })).toEqual([
      'refuse SOD.TENANT_ADMIN+APPROVER',
    ]);
  });

  it('warns of two of order, receipt and approval, and refuses all three', () => {
    expect(codes({ role: 'buyer' }, { role: 'receiver' })).toEqual(['warn SOD.BUYER+RECEIVER']);
    expect(codes({ role: 'buyer' }, { role: 'receiver' }, { role: 'approver' })).toEqual([
      'refuse SOD.BUYER+RECEIVER+APPROVER',
      'warn SOD.BUYER+APPROVER',
      'warn SOD.BUYER+RECEIVER',
      'warn SOD.RECEIVER+APPROVER',
    ]);
  });

  it('does not mix units, and counts a tenant-wide grant in each', () => {
    expect(
      conflictsOf([
        { role: 'buyer', unitId: 'u1' },
        { role: 'approver', unitId: 'u2' },
      ]),
    ).toEqual([]);
    const met = conflictsOf([{ role: 'buyer' }, { role: 'approver', unitId: 'u2' }]);
    expect(met.map(({ unitId }) => unitId)).toEqual(['u2']);
  });

  it('has nothing to say about one role', () => {
    expect(codes({ role: 'controller' }, { role: 'controller', unitId: 'u1' })).toEqual([]);
  });
});
