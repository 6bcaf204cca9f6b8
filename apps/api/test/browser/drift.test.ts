import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { address, browserTest, PHONE, read, useStage } from './stage.ts';

const stage = useStage();
const PUBLISH = `mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }`;

/** A tenant's controller sets something of its own; gives the tenant's id. */
async function depart(key: string, value: unknown): Promise<string> {
  const controller = await stage.caller('borealis', 'controller');
  const { publishPolicy } = await controller.ask(PUBLISH, {
    input: { changes: [{ key, value }], reason: 'Agreed with the auditors' },
  });
  expect(publishPolicy).toEqual({ __typename: 'PolicyPublished' });
  return (await controller.ask('{ tenant { id } }')).tenant.id;
}

describe('the drift report', () => {
  browserTest(
    'names who departs from the standard, is narrowed, exported, and leads to where the value comes from',
    async () => {
      await depart('people.secondPersonDays', 3);
      await depart('supplierLink.hours', 48);
      const page = await stage.as('meridian', 'partner-admin');
      await page.goto(address('meridian', '/tenants'));
      await page.getByRole('heading', { name: 'Tenants', exact: true }).waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('d');
      const row = page.getByRole('row').filter({ hasText: 'Days until a new account counts' });
      await expect.poll(() => read(row)).toMatch(/Borealis Foods AS[\s\S]*Looser[\s\S]*3 days[\s\S]*7 days/);
      await page.getByRole('radio', { name: /Stricter/ }).click();
      await row.waitFor({ state: 'detached' });
      await page.getByLabel('Search departures').fill('supplier link');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export 1 as CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^drift-meridian-managed-finance-\d{4}-\d\d-\d\d\.csv$/);
      const [, line] = readFileSync(await file.path(), 'utf8').split('\r\n');
      expect(line).toMatch(/^Borealis Foods AS,,Life of a supplier link,supplierLink.hours,,168 hours,/);
      await page.getByRole('link', { name: 'Life of a supplier link' }).click();
      await page.getByRole('heading', { name: 'Policy of Borealis Foods AS' }).waitFor();
      const open = page.locator('[data-setting="supplierLink.hours"]');
      await expect.poll(() => read(open)).toMatch(/48 hours[\s\S]*Agreed with the auditors/);
    },
  );

  browserTest('stands on the tenant’s own page too, on a phone as well', async () => {
    const tenant = await depart('bankChange.persons', 3);
    const page = await stage.as('meridian', 'partner-operator', PHONE);
    await page.goto(address('meridian', `/tenants/${tenant}/drift`));
    const block = page.getByRole('listitem').filter({ hasText: 'People for a bank change' });
    await expect.poll(() => read(block)).toMatch(/Stricter[\s\S]*3 people instead of 2 people/);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
