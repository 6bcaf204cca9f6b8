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
    await dialog.getByText('The ERP', { exact: true }).click();
    await dialog.getByLabel('Reason').fill('As the contract says.');
    await dialog.getByRole('button', { name: 'Set agreement' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('95% within 1 business hour').waitFor();
    await page.getByText('the client’s people, the supplier', { exact: true }).waitFor();
    const measured = async () =>
      (await desk.ask(`{ serviceMonths(scope: "${id}") { objectives { kind } } }`)).serviceMonths[0]?.objectives.length;
    await expect.poll(measured, { timeout: 20_000 }).toBe(3);
    await page.reload();
    await page.getByRole('row', { name: /First response/ }).waitFor();
    await expect.poll(() => read(page.locator('main'))).toContain('Running');
  });

  browserTest('the tenant’s controller reads the same, an analyst is shown no way to it', async () => {
    const page = await stage.as('acme', 'controller', PHONE);
    await page.goto(address('acme', '/service'));
    await page.getByText('As the contract says.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Change agreement' }).count()).toBe(0);
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    const analyst = await stage.as('acme', 'analyst');
    await analyst.goto(address('acme', '/overview'));
    await analyst.getByRole('link', { name: 'Overview' }).waitFor();
    await expect.poll(() => analyst.getByRole('link', { name: 'Service levels' }).count()).toBe(0);
  });

  browserTest('what was promised is ended from a month on, with a reason that both read', async () => {
    const desk = await stage.caller('meridian', 'partner-admin');
    const { tenants } = await desk.ask('{ tenants { tenant { id slug } } }');
    const { id } = tenants.find(({ tenant }: { tenant: { slug: string } }) => tenant.slug === 'acme').tenant;
    const page = await stage.as('meridian', 'partner-admin', PHONE);
    await page.goto(address('meridian', `/tenants/${id}/service`));
    await page.getByRole('button', { name: 'End agreement' }).click();
    const dialog = page.getByRole('dialog', { name: /^End the agreement with / });
    await dialog.getByLabel('Reason').fill('The contract was not renewed.');
    await dialog.getByRole('button', { name: 'End agreement' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('on nothing is promised to').waitFor();
    await expect.poll(() => read(page.locator('main'))).toContain('The contract was not renewed.');
    await expect.poll(() => page.getByRole('button', { name: 'End agreement' }).count()).toBe(0);
  });
});

describe('reports', () => {
  browserTest('a controller reads the running month, goes to what is behind it, and takes it away', async () => {
    const page = await stage.as('acme', 'controller');
    await page.goto(address('acme', '/report'));
    await page.getByRole('row', { name: /Cases opened/ }).waitFor();
    await page.waitForFunction(`document.title.startsWith('Report · ')`);
    const taken = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as PDF' }).click();
    expect((await taken).suggestedFilename()).toMatch(/^report-acme.*\.pdf$/);
    await page.getByRole('link', { name: 'Price above order' }).click();
    await page.waitForURL(/\/queue\/all\?code=.*opened=/);
    await page.goBack();
    await page.getByRole('link', { name: 'Cases opened' }).click();
    await page
      .getByRole('list', { name: 'Filters' })
      .getByText(/^Opened /)
      .waitFor();
    const analyst = await stage.as('acme', 'analyst');
    await analyst.goto(address('acme', '/overview'));
    await analyst.getByRole('link', { name: 'Overview' }).waitFor();
    await expect.poll(() => analyst.getByRole('link', { name: 'Report', exact: true }).count()).toBe(0);
  });

  browserTest('a partner reads one line a tenant, and goes on to the figures of one', async () => {
    const page = await stage.as('meridian', 'partner-operator');
    await page.goto(address('meridian', '/report'));
    await page.getByRole('link', { name: 'Acme Components GmbH' }).click();
    await page.getByRole('row', { name: /Cases opened/ }).waitFor();
    await expect.poll(() => read(page.locator('main'))).not.toContain('Suppliers with most cases');
  });
});
