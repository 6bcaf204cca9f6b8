import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, onTestFailed } from 'vitest';
import { visit } from '../house/caller.ts';
import { address, browserTest, chooseOwn, host, instance, read, signIn, useStage } from './stage.ts';

const NAME = 'Kestrel Foods';
const SLUG = 'kestrel-foods';
const PALE = '#ffe066';
const stage = useStage({ keep: true });

describe('the partner’s console', () => {
  let admin: Page;
  let password = '';
  let tenantPath = '';
  let broken = false;
  beforeEach(({ skip }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });

  browserTest('makes a tenant from a blueprint, with its colour’s contrast computed', async () => {
    admin = await stage.page();
    await signIn(admin, 'meridian', 'partner-admin');
    await admin.goto(address('meridian', '/tenants/new'));
    const company = admin.getByRole('region', { name: 'Company' });
    await company.getByLabel('Name', { exact: true }).fill(NAME);
    await expect.poll(() => company.getByLabel('Short name').inputValue()).toBe(SLUG);
    const country = admin.getByRole('combobox', { name: 'Country' });
    await country.click();
    await country.fill('Irel');
    await admin
      .getByRole('option', { name: /Ireland/ })
      .first()
      .click();
    await expect.poll(() => admin.getByRole('combobox', { name: 'Currency' }).inputValue()).toMatch(/EUR/i);
    await admin.getByLabel('Colour', { exact: true }).fill(PALE);
    const note = admin.getByText(/contrast \d/).first();
    await note.waitFor();
    const ratios = [...(await read(admin.getByRole('main'))).matchAll(/contrast ([\d.]+)/g)].map(([, one]) =>
      Number(one),
    );
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3);
    await admin.getByRole('img', { name: 'The portal in this brand, light' }).waitFor();
    const first = admin.getByRole('region', { name: 'First administrator' });
    await first.getByLabel('Name', { exact: true }).fill('Niamh Byrne');
    await first.getByLabel('E-mail').fill('niamh.byrne@kestrel.example');
    await admin.getByRole('button', { name: `Create ${NAME}` }).click();
    await admin.getByRole('heading', { name: `${NAME} is ready` }).waitFor();
    password = await shownOnce(admin, 'Temporary password');
    expect(password.length).toBeGreaterThan(10);
    await expect.poll(() => shownOnce(admin, 'Portal')).toBe(address(SLUG).replace(/\/$/, ''));
    tenantPath = (await admin.getByRole('link', { name: `Open ${NAME}` }).getAttribute('href'))!.replace(
      /\/overview$/,
      '',
    );
  });

  browserTest('changes its brand before a live preview; the portal opens in it', async () => {
    await admin.goto(address('meridian', `${tenantPath}/brand`));
    await admin.getByLabel('Product').fill('Kestrel Clears');
    const preview = admin.getByRole('img', { name: 'The portal in this brand, light' });
    await preview.getByText('Kestrel Clears').waitFor({ state: 'attached' });
    const before = await brandOf(preview.locator('..'));
    await admin.getByLabel('Colour', { exact: true }).fill('#0b5394');
    await admin
      .getByText(/It can be read everywhere|contrast \d/)
      .first()
      .waitFor();
    await expect.poll(() => brandOf(preview.locator('..'))).not.toBe(before);
    await admin.getByLabel('Imprint').fill('https://kestrel.example/imprint');
    await admin.getByRole('button', { name: 'Save brand' }).click();
    await admin
      .getByText(/Brand of .* saved/)
      .first()
      .waitFor();

    await admin.getByLabel('Another address').fill('invoices.kestrel-print.com');
    await admin.getByRole('button', { name: 'Ask for address' }).click();
    await admin.getByText('_portal-challenge.invoices.kestrel-print.com').waitFor();
    await admin.getByText('Waiting for its record').waitFor();

    const portal = await stage.page();
    await portal.goto(address(SLUG));
    await portal.getByText('Kestrel Clears').first().waitFor();
    await expect.poll(() => brandOf(portal.locator('html'))).toBe('#0b5394');
    await expect
      .poll(() => portal.getByRole('link', { name: 'Imprint' }).getAttribute('href'))
      .toBe('https://kestrel.example/imprint');
    await portal.getByLabel('E-mail').fill('niamh.byrne@kestrel.example');
    await portal.getByLabel('Password').fill(password);
    await portal.keyboard.press('Enter');
    await chooseOwn(portal);
    await portal.waitForURL((url) => url.pathname !== '/sign-in');
    await portal.getByText('Kestrel Clears').first().waitFor();
    await expect.poll(() => portal.getByText('Acme').count()).toBe(0);
  });

  browserTest('refuses a policy looser than the partner’s ceiling; rehearses and publishes one within it', async () => {
    await admin.goto(address('meridian', `${tenantPath}/policy?key=match.price.tolerancePercent`));
    const setting = admin.locator('[data-setting="match.price.tolerancePercent"]');
    const draft = async (value: string) => {
      const head = setting.getByRole('button').first();
      if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
      await setting.getByRole('button', { name: /Set it here|Change/ }).click();
      await setting.getByLabel('Limit', { exact: true }).fill(value);
      await setting.getByRole('button', { name: 'Keep in the draft' }).click();
    };
    await draft('3');
    await setting.getByRole('alert').waitFor();
    await expect.poll(() => read(setting.getByRole('alert'))).toMatch(/2\s?%|Meridian/);
    const side = admin.getByRole('complementary', { name: 'Draft' });
    await side.getByLabel('Reason').fill('Their goods vary.');
    await expect.poll(() => side.getByRole('button', { name: /^Publish/ }).isDisabled()).toBe(true);
    await draft('1.5');
    const differs = side.getByRole('region', { name: 'What would differ' });
    await differs.waitFor();
    await expect.poll(() => read(differs)).toMatch(/2[\s\S]*1\.5/);
    await expect.poll(() => read(differs)).toContain('Stricter');
    await side.getByRole('button', { name: /^Publish/ }).click();
    await side.waitFor({ state: 'detached' });
    await admin.reload();
    await setting.waitFor();
    await expect.poll(() => read(setting)).toMatch(/1\.5/);
    await expect.poll(() => read(setting)).toContain('Set here');
  });

  browserTest('makes an API key that is shown once, works, and ends when it is revoked', async () => {
    await admin.goto(address('meridian', `${tenantPath}/keys`));
    await admin.getByRole('button', { name: 'Create key' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Capture platform');
    await dialog.getByRole('button', { name: 'Create key' }).click();
    const shown = admin.getByRole('alertdialog');
    const secret = await shownOnce(shown, 'API key');
    expect(secret).toMatch(/^chk_/);
    await shown.getByRole('button', { name: 'I have kept the key' }).click();
    await shown.waitFor({ state: 'detached' });
    await expect.poll(() => admin.content()).not.toContain(secret);
    const send = (name: string) =>
      visit(instance!.port, host(SLUG)).post('/v1/documents', `<a>${name}</a>`, {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/xml',
      });
    expect((await send('one')).status).toBe(202);
    await admin.getByRole('button', { name: 'Revoke Capture platform' }).click();
    const ask = admin.getByRole('dialog').or(admin.getByRole('alertdialog')).first();
    const reason = ask.getByLabel('Reason');
    if (await reason.count()) await reason.fill('It was a try.');
    await ask.getByRole('button', { name: /^Revoke/ }).click();
    await ask.waitFor({ state: 'detached' });
    // Every process forgets a key within seconds.
    await expect.poll(async () => (await send('two')).status, { timeout: 5_000, interval: 500 }).toBe(401);
    expect(stage.faults).toEqual([]);
  });
});

/** A text that is shown to be copied. */
const shownOnce = (place: Page | Locator, label: string) =>
  read(place.getByRole('button', { name: label }).locator('..').locator('code'));
const brandOf = (place: ReturnType<Page['locator']>) =>
  place.evaluate((one) => getComputedStyle(one).getPropertyValue('--brand').trim());
