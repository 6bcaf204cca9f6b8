import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { address, browserTest, PHONE, read, useStage } from './stage.ts';

const stage = useStage();
const CODE = 'MD.VENDOR.INCOMPLETE';

describe('the taxonomy', () => {
  browserTest(
    'is renamed by a partner, with what will differ shown before, and tenants read the new name',
    async () => {
      const page = await stage.as('meridian', 'partner-admin');
      await page.goto(address('meridian', `/taxonomy?code=${CODE}`));
      await page.getByRole('button', { name: `Change name of ${CODE}` }).click();
      await page.getByLabel('Name', { exact: true }).fill('Supplier card unfinished');
      await page.getByRole('button', { name: 'Keep the change' }).click();
      const panel = page.getByRole('complementary', { name: 'Changes that wait' });
      await panel.getByText('Names of exception types').waitFor();
      await panel.getByLabel('Reason').fill('Our own word for it');
      await panel.getByRole('button', { name: 'Publish 1 change' }).click();
      await page.getByText(/is published/).waitFor();
      const row = page.getByRole('button', {
        name: new RegExp(`Supplier card unfinished ${CODE.replaceAll('.', '\\.')}`),
      });
      await expect.poll(() => read(row)).toMatch(/Supplier card unfinished/);
      const { taxonomy } = await (await stage.caller('acme', 'analyst')).ask('{ taxonomy { code name } }');
      expect(taxonomy.find((one: { code: string }) => one.code === CODE).name).toBe('Supplier card unfinished');
    },
  );

  browserTest('gets a child type, and says what stands against one before it is published', async () => {
    const partner = await stage.as('meridian', 'partner-operator');
    await partner.goto(address('meridian', '/taxonomy'));
    await partner.getByRole('button', { name: 'Add a child type', exact: true }).click();
    const dialog = partner.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Below' }).fill('Order closed');
    await partner.getByRole('option', { name: /Order closed/ }).click();
    await dialog.getByLabel('Last part of the code').fill('freight');
    await dialog.getByLabel('Name', { exact: true }).fill('Freight on a closed order');
    await dialog.getByLabel('Condition').fill('iban == "DE"');
    await dialog.getByRole('button', { name: 'Keep the child type' }).click();
    const panel = partner.getByRole('complementary', { name: 'Changes that wait' });
    await panel.getByText(/asks for iban/).waitFor();
    await expect.poll(() => panel.getByRole('button', { name: /Publish/ }).isDisabled()).toBe(true);
  });

  browserTest('shows every type’s owner and those that have none, and exports them', async () => {
    const page = await stage.as('meridian', 'partner-admin');
    const { tenant } = await (await stage.caller('borealis', 'tenant-admin')).ask('{ tenant { id } }');
    await page.goto(address('meridian', `/taxonomy?scope=${tenant.id}&view=owners`));
    const row = page.getByRole('row').filter({ hasText: 'AP.REF.PO_MISSING.FREIGHT' });
    await expect.poll(() => read(row)).toMatch(/Freight without an order/);
    await page.getByRole('radio', { name: /Without an owner/ }).click();
    await row.waitFor({ state: 'detached' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Export \d+ as CSV/ }).click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(1).every((line) => line.includes('Partner operator,0,'))).toBe(true);
  });

  browserTest('lists native codes, the tenant’s own first, on a phone as well', async () => {
    const { tenant } = await (await stage.caller('borealis', 'tenant-admin')).ask('{ tenant { id } }');
    for (const options of [undefined, PHONE]) {
      const page = await stage.as('meridian', 'partner-admin', options);
      await page.goto(address('meridian', `/taxonomy?scope=${tenant.id}&view=native`));
      await page.getByText('Added').first().waitFor();
      await page.getByLabel('Search codes').fill('freight without');
      await page.getByText('Freight without an order').first().waitFor();
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(options ? 390 : 1440);
    }
  });
});
