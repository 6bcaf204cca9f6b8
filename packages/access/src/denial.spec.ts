import { describe, expect, it } from 'vitest';
import { type Actor, explainDenial, notThere, rolesThatMay, row } from './index.ts';

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

  it('calls an act as people do', () => {
    expect(explainDenial(person({ role: 'auditor' }), 'revoke', 'LegalHold').message).toBe(
      'You cannot lift a legal hold as Auditor.',
    );
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
