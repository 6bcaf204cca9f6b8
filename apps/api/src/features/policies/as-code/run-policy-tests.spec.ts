import { readFileSync } from 'node:fs';
import { readDocument } from '@clearhold/documents';
import { limit, type PolicyValue, resolvePolicy } from '@clearhold/policy';
import { expect, it } from 'vitest';
import { orderSchema, receiptSchema } from '../../masterdata/index.ts';
import { runPolicyTests, type TestDocument } from './run-policy-tests.ts';

const folder = new URL('../../../../../../docs/examples/', import.meta.url);
const PRICE = 'match.price.tolerancePercent';

function read(name: string): TestDocument {
  const bytes = readFileSync(new URL(name, folder));
  if (name.endsWith('.xml')) {
    const result = readDocument(bytes);
    if (result.status === 'read') return result;
    throw new RangeError(`${name} cannot be read`);
  }
  const schema = name === 'order.json' ? orderSchema : receiptSchema;
  return { canonical: schema.parse(JSON.parse(bytes.toString())) as never, problems: [] };
}

const under = (values: Record<string, PolicyValue>) =>
  resolvePolicy([{ scope: { kind: 'tenant', id: 't', name: 'Tenant' }, version: 1, values }]);
const priced = (percent: string) =>
  under({
    [PRICE]: { mode: 'default', value: limit(percent) },
    'match.price.toleranceAbsolute': { mode: 'default', value: limit('100000') },
  });
const documents = { invoice: 'invoice.xml', order: 'order.json', receipts: ['receipt.json'] };
const run = (test: object, percent: string) =>
  runPolicyTests([{ name: 'it', ...test } as never], priced(percent), read, '2026-11-22')[0]!;

it('judges the invoice under the policy that the file makes', () => {
  expect(run({ ...documents, exceptions: ['AP.MATCH.PRICE'] }, '1')).toMatchObject({ passed: true });
  expect(run({ ...documents, exceptions: [] }, '50')).toMatchObject({ passed: true });
  expect(run({ ...documents, exceptions: [] }, '1')).toMatchObject({
    passed: false,
    why: 'the invoice meets AP.MATCH.PRICE, not none',
  });
});

it('compares values as a file says them', () => {
  expect(run({ holds: { [PRICE]: 1 } }, '1.00')).toMatchObject({ passed: true });
  expect(run({ holds: { [PRICE]: 2 } }, '1')).toMatchObject({ passed: false, why: `${PRICE} is 1, not 2` });
  expect(run({ holds: { 'no.such': 2 } }, '1')).toMatchObject({ passed: false, why: 'there is no setting no.such' });
});

it('fails a test whose document is missing or of another kind, and says so', () => {
  expect(run({ ...documents, order: 'invoice.xml', exceptions: [] }, '1').why).toMatch(/invoice.xml is a Invoice/);
  expect(run({ ...documents, invoice: 'nowhere.xml', exceptions: [] }, '1').why).toMatch(/nowhere.xml/);
});

it('says what a person with these roles may, and may not', () => {
  const junior = { title: 'Junior', from: ['approver'], without: ['override Exception'] };
  const policy = under({ 'people.roles': { mode: 'default', value: { junior } } });
  const judged = (test: object) => runPolicyTests([{ name: 'it', ...test } as never], policy, read, '2026-11-22')[0]!;
  const rights = { may: ['decide Approval as approver'], mayNot: ['override Exception'] };
  expect(judged({ roles: ['junior'], ...rights })).toMatchObject({ passed: true });
  expect(judged({ roles: ['approver'], ...rights })).toMatchObject({
    passed: false,
    why: 'they may override Exception',
  });
  expect(judged({ roles: ['buyer'], ...rights }).why).toBe('they may not decide Approval as approver');
  expect(judged({ roles: ['nobody'], ...rights }).why).toBe('there is no role nobody');
  expect(judged({ roles: ['analyst', 'junior'], mayNot: ['read Audit'] }).why).toMatch(/must not approve/);
});
