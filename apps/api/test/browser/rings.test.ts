import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { address, browserTest, instance, read, useStage } from './stage.ts';

const stage = useStage({ keep: true });
const at = (more = '') => address('castellan', `/policy?view=rings${more}`);
const ends = async (page: Page, button: string, reason: string) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'detached' });
};

describe('a version of a partner’s policy', () => {
  let page: Page;
  const hoursAt = async (slug: string) =>
    (
      await (
        await stage.caller(slug, 'controller')
      ).ask('{ effectivePolicy(key: "supplierLink.hours") { value ring } }')
    ).effectivePolicy[0];
  afterAll(async () => {
    if (!instance) return;
    const partner = await stage.caller('castellan', 'partner-admin');
    const { policyRings } = await partner.ask('{ policyRings { staged { version } } }');
    if (!policyRings.staged) return;
    const input = { version: policyRings.staged.version, move: 'WITHDRAW', reason: 'The test is over' };
    await partner.ask('mutation($input: MoveStagedPolicyInput!) { moveStagedPolicy(input: $input) { __typename } }', {
      input,
    });
  });

  browserTest('goes to a ring of chosen tenants first, and only to them', async () => {
    page = await stage.as('castellan', 'partner-admin');
    const before = await hoursAt('ostrava');
    await page.goto(at());
    await page.getByRole('button', { name: 'Move Lumen' }).click();
    await page.getByRole('dialog').getByText('Pilot', { exact: true }).click();
    await ends(page, 'Put into Pilot', 'They volunteered');
    await page.getByRole('list', { name: 'Tenants of Pilot' }).getByText(/Lumen/).waitFor();

    await page.goto(address('castellan', '/policy?key=supplierLink.hours'));
    const setting = page.locator('[data-setting="supplierLink.hours"]');
    await setting.getByRole('button', { name: /Set it here|Change/ }).click();
    await setting.getByRole('spinbutton').or(setting.getByRole('textbox')).first().fill('96');
    await setting.getByRole('button', { name: 'Keep in the draft' }).click();
    const side = page.getByRole('complementary', { name: 'Draft' });
    await side.getByLabel('Reason').fill('Suppliers answer sooner with less time');
    await side.getByRole('button', { name: /Goes to/ }).click();
    await page.getByRole('option', { name: /Pilot first/ }).click();
    await side.getByRole('button', { name: 'Publish 1 change' }).click();
    await page.getByText(/policy is with Pilot/).waitFor();
    await expect.poll(() => hoursAt('lumen')).toEqual({ value: 96, ring: 'Pilot' });
    await expect.poll(() => hoursAt('ostrava')).toEqual(before);
  });

  browserTest('stands beside the tenants without it, is promoted, and withdrawn', async () => {
    await page.goto(at());
    const figures = page.getByRole('table', { name: 'Tenants with the version and without it' });
    await expect.poll(() => read(figures)).toMatch(/With the version, 1 tenant[\s\S]*Exceptions per 100 invoices/);
    await page.getByText(/Too few invoices/).waitFor();
    await page.getByRole('button', { name: 'Promote to Early' }).click();
    await ends(page, 'Promote to Early', 'It did well');
    await page.getByRole('heading', { name: /is with Early/ }).waitFor();
    await expect
      .poll(() => read(page.getByRole('list', { name: 'Its way so far' })))
      .toMatch(/Pilot[\s\S]*Promoted to Early/);
    await page.getByRole('button', { name: 'Withdraw version' }).click();
    await ends(page, 'Withdraw version', 'Suppliers complained');
    await page.getByRole('heading', { name: 'No version is on its way' }).waitFor();
    expect((await hoursAt('lumen')).ring).toBeNull();

    await page.getByRole('button', { name: 'Move several' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Into ring/ }).click();
    await page.getByRole('option', { name: 'All' }).click();
    await dialog.getByRole('button', { name: /Choose all/ }).click();
    await ends(page, 'Put 1 into All', 'The trial is over');
    await page.getByRole('list', { name: 'Tenants of All' }).getByText(/Lumen/).waitFor();
  });
});
