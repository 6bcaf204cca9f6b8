import { expect, test } from 'vitest';
import { identitiesOf, readIdentity } from './unit-identity.ts';

const read = (kind: string, value: string) => readIdentity({ kind, value }, 'input.identities.0.value');

test('an identity is kept in one form, however it was written', () => {
  expect(read('VAT', 'de 123.456-789')).toEqual({ kind: 'vat', value: 'DE123456789' });
  expect(read('REGISTRATION', 'HRB 12345')).toEqual({ kind: 'registration', value: 'HRB12345' });
  expect(read('ENDPOINT', ' 4012345000016 ')).toEqual({ kind: 'endpoint', value: '0088:4012345000016' });
  expect(read('ENDPOINT', '0192:987654325')).toEqual({ kind: 'endpoint', value: '0192:987654325' });
});

test('what cannot be one is refused by name, with what to write', () => {
  for (const [kind, value] of [
    ['VAT', 'DE'],
    ['VAT', 'our company'],
    ['ENDPOINT', 'invoices@acme.example'],
    ['ENDPOINT', '88:4012345000016'],
    ['DUNS', '150483782'],
  ] as const)
    expect(read(kind, value), value).toMatchObject({
      code: 'IDENTITY_INVALID',
      message: expect.stringContaining(value),
      hint: expect.any(String),
    });
});

test('a party is known by its endpoint before its registration before its VAT number', () => {
  const party = {
    taxId: 'DE 123456789',
    registrationId: 'HRB 12345',
    endpoint: { scheme: '0088', id: '4012345000016' },
  };
  expect(identitiesOf(party).map((one) => `${one.kind} ${one.value}`)).toEqual([
    'endpoint 0088:4012345000016',
    'registration HRB12345',
    'vat DE123456789',
  ]);
  expect(identitiesOf({ name: 'Acme' })).toEqual([]);
});
