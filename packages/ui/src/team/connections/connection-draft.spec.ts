import { expect, it } from 'vitest';
import { draftOf, inputOf } from './connection-draft.ts';

const row = {
  ...{
    id: 'c1',
    connector: 'sap-s4',
    title: 'SAP',
    url: 'https://sap.example.com',
    status: 'active',
    lastEventAt: null,
  },
  config: { companyCode: '1710', client: '100', releasableBlocks: ['R', 'V'], timeoutMs: 5000 },
};

it('what stands goes back as it was, without a sign-in that nobody typed', () => {
  expect(inputOf(draftOf(row), 't1', row)).toEqual({
    ...{ scope: 't1', id: 'c1', title: 'SAP', url: 'https://sap.example.com', signIn: undefined },
    config: { companyCode: '1710', client: '100', releasableBlocks: ['R', 'V'], timeoutMs: 5000 },
  });
});

it('a client that was cleared goes, blocks are read as they were typed', () => {
  const draft = { ...draftOf(row), client: ' ', blocks: 'r, v  a' };
  expect(inputOf(draft, 't1', row).config).toEqual({
    ...{ companyCode: '1710', releasableBlocks: ['R', 'V', 'A'], timeoutMs: 5000 },
  });
});

it('the path of the service for coding stays, and goes when it is cleared', () => {
  const coded = { ...row, config: { ...row.config, codingService: '/zap/coding' } };
  expect(inputOf(draftOf(coded), 't1', coded).config).toMatchObject({ codingService: '/zap/coding' });
  expect(inputOf({ ...draftOf(coded), codingService: ' ' }, 't1', coded).config).not.toHaveProperty('codingService');
});

it('a token goes as a token, a password with its user', () => {
  const draft = { ...draftOf(), user: ' TECH ', secret: 's3cret' };
  expect(inputOf(draft, 't1').signIn).toEqual({ user: 'TECH', password: 's3cret' });
  expect(inputOf({ ...draft, way: 'token' }, 't1').signIn).toEqual({ token: 's3cret' });
});
