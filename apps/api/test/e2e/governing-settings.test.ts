import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { firstCase } from './casework.ts';

const database = useDatabase();
let house: House;
let controller: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  controller = await house.as('lumen', 'controller');
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

async function set(key: string, value: unknown) {
  const { publishPolicy } = await controller.ask(
    'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }',
    { input: { changes: [{ key, value }], reason: 'for the test' } },
  );
  expect(publishPolicy.__typename).toBe('PolicyPublished');
}

test('an override needs a reason as long as policy asks, and nothing is overridden without it', async () => {
  const { id } = await firstCase(controller, 'AP.MATCH.PRICE', ({ title }) => title.includes('9.75'));
  const ofCase = async () =>
    (await controller.ask('query($id: ID!) { case(id: $id) { exceptions { id state } } }', { id })).case.exceptions;
  const [{ id: exceptionId }] = await ofCase();
  const override = async (reason: string) =>
    (
      await controller.ask(
        'mutation($input: OverrideExceptionInput!) { overrideException(input: $input) { __typename ... on Invalid { code message } } }',
        { input: { exceptionId, reason } },
      )
    ).overrideException;
  await set('override.reasonLength', 20);
  expect(await override('It is fine, really')).toEqual({
    __typename: 'Invalid',
    code: 'REASON_TOO_SHORT',
    message: 'The reason has 18 of the 20 characters that an override needs.',
  });
  expect((await ofCase())[0].state).toBe('OPEN');
  expect(await override('The buyer agreed to the new price by phone')).toEqual({ __typename: 'CaseChanged' });
});

test('account numbers are hidden as policy says, and never so far that who verifies them cannot tell them apart', async () => {
  const { id } = await firstCase(controller, 'MD.BANK.CHANGED_UNVERIFIED');
  const seenBy = async (role: string) => {
    const caller = await house.as('lumen', role);
    const found = await caller.ask('query($id: ID!) { case(id: $id) { supplier { bankAccounts { iban } } } }', { id });
    return found.case.supplier.bankAccounts[0].iban as string;
  };
  expect(await seenBy('auditor')).toMatch(/^•+\w{4}$/);
  await set('masking.bankDetails', 'full');
  expect(await seenBy('auditor')).toMatch(/^•+$/);
  expect(await seenBy('treasurer')).toMatch(/^•+\w{4}$/);
});
