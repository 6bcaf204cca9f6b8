import { describe, expect } from 'vitest';
import { address, browserTest, PHONE, read, useStage } from './stage.ts';

const stage = useStage();
const CASES =
  '{ cases(first: 1, filter: { code: ["AP.CODING.ACCOUNT"] }) { edges { node { id coding { line chosen { account } } } } } }';

// Promise: whoever answers the task sees which account history proposes and why, and says it by one press and one more.
describe('the account that bears a line', () => {
  browserTest('is proposed with its reasons, taken and said, on a phone as well', async () => {
    const buyer = await stage.caller('ostrava', 'buyer');
    const coding = async () => (await buyer.ask(CASES)).cases.edges[0].node;
    const { id } = await coding();
    const page = await stage.as('ostrava', 'buyer', PHONE);
    await page.goto(address('ostrava', `/cases/${id}`));
    await page.getByRole('tab', { name: 'Decision' }).tap();
    const proposals = page.getByRole('list', { name: /^Proposals for line/ });
    await expect.poll(() => read(proposals)).toMatch(/Take \S+.*% sure.*earlier line/s);
    const take = proposals.getByRole('button').first();
    const account = (await read(take)).replace(/^Take /, '');
    await take.tap();
    await expect.poll(() => page.getByLabel(/^Account of line/).inputValue()).toBe(account);
    await page.getByRole('button', { name: /^Code( again)?$/ }).tap();
    await expect.poll(async () => (await coding()).coding[0].chosen?.account).toBe(account);
    await page.getByRole('button', { name: 'Code again' }).waitFor();
  });

  browserTest('stays closed where policy closes it, and the field says so', async () => {
    const page = await stage.as('ostrava', 'buyer');
    const buyer = await stage.caller('ostrava', 'buyer');
    await page.goto(address('ostrava', `/cases/${(await buyer.ask(CASES)).cases.edges[0].node.id}`));
    await page.getByLabel(/^Account of line/).fill('5999');
    await page.getByRole('button', { name: /^Code( again)?$/ }).click();
    await page.getByText('5999 is not to be used.').waitFor();
  });
});
