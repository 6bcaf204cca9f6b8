import { describe, expect } from 'vitest';
import { address, browserTest, PHONE, read, useStage } from './stage.ts';

const stage = useStage();

describe('service levels', () => {
  browserTest('a partner promises a tenant something and sees how the running month goes', async () => {
    const desk = await stage.caller('meridian', 'partner-admin');
    const { tenants } = await desk.ask('{ tenants { tenant { id slug } } }');
    const { id } = tenants.find(({ tenant }: { tenant: { slug: string } }) => tenant.slug === 'acme').tenant;
    const page = await stage.as('meridian', 'partner-admin');
    await page.goto(address('meridian', `/tenants/${id}/service`));
    await page.getByRole('button', { name: 'Set an agreement' }).click();
    const dialog = page.getByRole('dialog', { name: /^Agreement with / });
    await dialog.getByText('Documents processed', { exact: true }).click();
    await dialog.getByLabel('Monthly fee').fill('2000');
    await dialog.getByLabel('Reason').fill('As the contract says.');
    await dialog.getByRole('button', { name: 'Set agreement' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('95% within 1 business hour').waitFor();
    const measured = async () =>
      (await desk.ask(`{ serviceMonths(scope: "${id}") { objectives { kind } } }`)).serviceMonths[0]?.objectives.length;
    await expect.poll(measured, { timeout: 20_000 }).toBe(3);
    await page.reload();
    await page.getByRole('row', { name: /First response/ }).waitFor();
    expect(await read(page.locator('main'))).toContain('Running');
  });

  browserTest('the tenant’s controller reads the same, an analyst is shown no way to it', async () => {
    const page = await stage.as('acme', 'controller', PHONE);
    await page.goto(address('acme', '/service'));
    await page.getByText('As the contract says.').waitFor();
    expect(await page.getByRole('button', { name: 'Change agreement' }).count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    const analyst = await stage.as('acme', 'analyst');
    await analyst.goto(address('acme', '/overview'));
    await analyst.getByRole('link', { name: 'Overview' }).waitFor();
    expect(await analyst.getByRole('link', { name: 'Service levels' }).count()).toBe(0);
  });
});
