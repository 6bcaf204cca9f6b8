import { describe, expect } from 'vitest';
import { address, browserTest, PHONE, useStage } from './stage.ts';

const stage = useStage();

// Promise: an administrator sees how the tax service answers, is told beside the field what is wrong, and ends nothing without a reason.
describe('the tax service', () => {
  browserTest('is not connected by an address that is none', async () => {
    const page = await stage.as('acme', 'tenant-admin', PHONE);
    await page.goto(address('acme', '/team/erp'));
    await page.getByText('No service outside checks the tax').waitFor();
    await page.getByRole('button', { name: 'Connect a tax service' }).tap();
    await page.getByLabel('Address').fill('https://tax.example.com/v1?key=1');
    await page.getByLabel('Token').fill('a token that is long enough'.replaceAll(' ', '-'));
    await page.getByRole('button', { name: 'Save' }).tap();
    await page.getByText('An address by https without query or sign-in is needed.').waitFor();
  });

  browserTest('says how it answered, and is removed with a reason only', async () => {
    const page = await stage.as('ostrava', 'tenant-admin');
    await page.goto(address('ostrava', '/team/erp'));
    await page.getByRole('region', { name: 'Tax service' }).getByText('Last answer').waitFor();
    await page.getByRole('button', { name: 'Remove it' }).click();
    const remove = page.getByRole('dialog').getByRole('button', { name: 'Remove' });
    await page.getByLabel('Reason').fill('Gone');
    await expect.poll(() => remove.isDisabled()).toBe(true);
    await page.getByLabel('Reason').fill('Gone for good');
    await expect.poll(() => remove.isDisabled()).toBe(false);
    await page.getByRole('button', { name: 'Cancel' }).click();
  });
});
