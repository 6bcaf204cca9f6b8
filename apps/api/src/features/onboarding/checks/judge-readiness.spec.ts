import { limit, type PolicyValue, resolvePolicy } from '@clearhold/policy';
import { expect, it } from 'vitest';
import { READINESS } from './checks-definition.ts';
import { judgeReadiness } from './judge-readiness.ts';
import { readChecks } from './read-checks.ts';
import type { ReadinessFacts } from './readiness-facts.ts';
import { runCases } from './run-cases.ts';

const under = (values: Record<string, PolicyValue>) =>
  resolvePolicy([{ scope: { kind: 'tenant', id: 't', name: 'Tenant' }, version: 1, values }]);
const say = (value: unknown): PolicyValue => ({ mode: 'default', value });
const calendar = { 'calendar.region': say('DE-BY'), 'calendar.timeZone': say('Europe/Berlin') };
const everybody = ['analyst', 'approver', 'buyer', 'receiver', 'treasurer', 'controller', 'tenant-admin'];
const ready: ReadinessFacts = {
  connections: [{ title: 'SAP', status: 'active', answered: true }],
  senderAddress: 'ap@acme.example',
  hosts: ['acme.portal.example', 'invoices.acme.example'],
  lastMailLeft: true,
  people: [everybody, ['controller']],
};
const foundBy = (facts: Partial<ReadinessFacts>, values: Record<string, PolicyValue> = calendar) =>
  Object.fromEntries(
    judgeReadiness(READINESS, { ...ready, ...facts }, under(values)).map(({ key, found }) => [key, found]),
  );

it('finds a tenant ready that has all in place, and names whatever is missing', () => {
  expect(Object.values(foundBy({})).join('')).toBe('');
  expect(foundBy({ connections: [] }).ERP_ANSWERS).toBe('No ERP is connected.');
  expect(foundBy({ connections: [{ title: 'SAP', status: 'draft', answered: false }] }).ERP_ANSWERS).toMatch(/address/);
  expect(foundBy({ connections: [{ title: 'SAP', status: 'active', answered: false }] }).ERP_ANSWERS).toMatch(/week/);
  expect(foundBy({ senderAddress: 'ap@other.example' }).MAIL_SENDER).toMatch(/other.example/);
  expect(foundBy({ senderAddress: 'ap@me.example' }).MAIL_SENDER).toMatch(/me.example/); // acme.example ends like it, and is not of it
  expect(foundBy({ lastMailLeft: false }).MAIL_SENDER).toBe('The last mail could not be sent.');
  expect(foundBy({}, {}).CALENDAR).toMatch(/holiday region/);
  expect(foundBy({ people: [['analyst']] }).TYPE_OWNERS).toMatch(/types belong to a role that nobody has: .*Approver/);
});

it('wants two people for each row of the matrix, and as many as it asks for', () => {
  expect(foundBy({ people: [['controller'], ['approver']] }).APPROVERS).toBe(
    'Too few people can approve (up to 100,000: 1; above that: 1); two at least are needed.',
  );
  const three = { 'approval.thresholds': say([{ upTo: null, currency: 'EUR', role: 'approver', approvers: 3 }]) };
  expect(foundBy({ people: [['controller'], ['approver']] }, three).APPROVERS).toMatch(/above that: 2/);
});

it('reads an author’s test cases and says with its line what is wrong with them', () => {
  const cases = 'tests:\n  - name: tight\n    holds:\n      match.price.tolerancePercent: 1\n';
  const checks = readChecks({ readiness: [], cases });
  if (!checks || 'code' in checks) throw new Error('not read');
  expect(runCases(checks, under({ 'match.price.tolerancePercent': say(limit('2')) }), new Date())).toEqual([
    { key: 'case:tight', title: 'tight', passed: false, found: 'match.price.tolerancePercent is 2, not 1.' },
  ]);
  expect(readChecks({ readiness: [] })).toBeUndefined();
  expect(readChecks({ readiness: [], cases: '- name: x' })).toMatchObject({
    code: 'CASES_INVALID',
    message: expect.stringMatching(/line 1/),
  });
  const twice = `${cases}  - name: tight\n    holds: {}\n`;
  expect(readChecks({ readiness: [], cases: twice })).toMatchObject({
    message: expect.stringMatching(/line 5.*tight/),
  });
  const named = '- { name: n, invoice: a.xml, exceptions: [] }';
  expect(readChecks({ readiness: [], cases: named })).toMatchObject({ code: 'DOCUMENT_MISSING' });
  expect(readChecks({ readiness: [], cases: named, documents: [{ name: '../a.xml', content: '' }] })).toMatchObject({
    code: 'DOCUMENT_NAME',
  });
});
