import { describe, expect } from 'vitest';
import { address, browserTest, PHONE, read, useStage } from './stage.ts';

const stage = useStage();

describe('the business units', () => {
  browserTest('are made and changed in the console, on a phone too; what is taken is said at its field', async () => {
    const analyst = await stage.caller('lumen', 'tenant-admin');
    const { tenant } = await analyst.ask('{ tenant { id } }');
    const page = await stage.as('castellan', 'partner-admin', PHONE);
    await page.goto(address('castellan', `/tenants/${tenant.id}/units`));
    await page.getByRole('button', { name: 'New unit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Lumen Bristol');
    await dialog.getByLabel('Short name').fill('bristol');
    await dialog.getByLabel('VAT number 1', { exact: true }).fill('GB 987 654 321');
    await dialog.getByRole('button', { name: 'Create unit' }).click();
    await dialog.getByText(/Lumen Leeds buys under GB987654321 already/).waitFor();
    await dialog.getByLabel('VAT number 1', { exact: true }).fill('GB 111 222 333');
    await dialog.getByRole('button', { name: 'Create unit' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Change Lumen Bristol' }).click();
    await dialog.getByLabel('Name', { exact: true }).fill('Lumen Bristol Docks');
    await dialog.getByRole('button', { name: 'Add identity' }).click();
    await dialog.getByLabel('VAT number 2', { exact: true }).fill('GB111222444');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await dialog.getByRole('button', { name: 'Save unit' }).click();
    await page.getByRole('button', { name: 'Change Lumen Bristol Docks' }).waitFor();
    const { units } = await analyst.ask('{ units { slug identities { value } } }');
    expect(units).toContainEqual({ slug: 'bristol', identities: [{ value: 'GB111222333' }, { value: 'GB111222444' }] });
  });

  browserTest('stand in the queue and narrow it; a company without any has no column for them', async () => {
    const page = await stage.as('lumen', 'analyst');
    await page.setViewportSize({ width: 1800, height: 900 });
    await page.goto(address('lumen', '/queue/all'));
    await page.getByRole('columnheader', { name: 'Unit' }).waitFor();
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('combobox', { name: 'Business unit' }).fill('Leeds');
    await page.getByRole('option', { name: 'Lumen Leeds' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove the filter Unit: Lumen Leeds' }).waitFor();
    const rows = page
      .getByRole('rowgroup')
      .getByRole('row')
      .filter({ hasNot: page.getByRole('columnheader') });
    await rows.filter({ hasText: 'Lumen London' }).first().waitFor({ state: 'detached' });
    await expect.poll(() => rows.count()).toBeGreaterThan(0);
    for (const row of await rows.all()) await expect.poll(() => read(row)).toContain('Lumen Leeds');
    await rows.first().getByRole('link').click();
    await page.getByRole('banner').first().waitFor();
    await page.getByText('Lumen Leeds').first().waitFor();

    const other = await stage.as('ostrava', 'analyst');
    await other.goto(address('ostrava', '/queue/all'));
    await other.getByRole('columnheader', { name: 'Owner' }).waitFor();
    await expect.poll(() => other.getByRole('columnheader', { name: 'Unit' }).count()).toBe(0);
  });
});
