import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { visit } from '../house/caller.ts';
import { address, browserTest, host, instance, PHONE, read, useStage } from './stage.ts';

const NAME = `Nora Lind ${process.pid}`;
const KEY = `Nightly upload ${process.pid}`;
const EMAIL = `nora.${process.pid}@acme.example`;
const stage = useStage();

describe('the buttons of the console', () => {
  const tenant = async (): Promise<string> => {
    const admin = await stage.caller('meridian', 'partner-admin');
    const { tenants } = await admin.ask('{ tenants { tenant { id slug } } }');
    return tenants.find((one: { tenant: { slug: string } }) => one.tenant.slug === 'acme').tenant.id;
  };
  const open = async (tab: string): Promise<Page> => {
    const page = await stage.as('meridian', 'partner-admin', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(address('meridian', `/tenants/${await tenant()}/${tab}`));
    return page;
  };

  browserTest('a key is copied whole; revoking it says when it ends, and then it does', async () => {
    const page = await open('keys');
    await page.getByRole('button', { name: 'Create key' }).click();
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(KEY);
    await page.getByRole('dialog').getByRole('button', { name: 'Create key' }).click();
    await page.getByRole('button', { name: /^Copy.*API key/ }).click();
    await page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
    // The clipboard answers secure addresses alone; a host of one's own is one under localhost.
    const secret = await page.evaluate(() => navigator.clipboard.readText());
    expect(secret).toMatch(/^chk_/);
    const send = async () =>
      (await visit(instance!.port, host('acme')).get('/v1/documents/none', { authorization: `Bearer ${secret}` }))
        .status;
    expect(await send()).toBe(404);
    await page.getByRole('button', { name: 'I have kept the key' }).click();
    await page.getByRole('button', { name: `Revoke ${KEY}` }).click();
    const ask = page.getByRole('alertdialog');
    await expect.poll(() => read(ask)).toContain('Programs that use it are refused within seconds.');
    await ask.getByRole('button', { name: 'Keep the key' }).click();
    expect(await send()).toBe(404);
    await page.getByRole('button', { name: `Revoke ${KEY}` }).click();
    await ask.getByRole('button', { name: 'Revoke key' }).click();
    await page.getByText(`Key “${KEY}” revoked`).waitFor();
    const row = page.getByRole('row').filter({ hasText: KEY });
    await row.getByText('Revoked').waitFor();
    await expect.poll(() => read(row)).not.toContain('Never'); // it was used
    await expect.poll(send, { timeout: 5_000, interval: 250 }).toBe(401);
  });

  browserTest('a person is invited, signs in, and may what the roles say, given and taken', async () => {
    const page = await open('people');
    await page.getByRole('button', { name: 'Invite person' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill(NAME);
    await dialog.getByLabel('E-mail').fill('nora');
    const choose = async (role: RegExp) => {
      await dialog.getByRole('button', { name: /Role 1/ }).click();
      await page.getByRole('option', { name: role }).click();
    };
    await dialog.getByRole('button', { name: 'Add a role' }).click();
    await choose(/^Auditor/);
    await dialog.getByRole('button', { name: `Invite ${NAME}` }).click();
    await dialog.getByText(/e-mail address/).waitFor();
    await dialog.getByLabel('E-mail').fill(EMAIL);
    await dialog.getByRole('button', { name: `Invite ${NAME}` }).click();
    const made = page.getByRole('alertdialog', { name: `${NAME} can sign in now` });
    const password = await read(made.locator('code').nth(1));
    await made.getByRole('button', { name: 'I have kept the password' }).click();
    const row = page.getByRole('row').filter({ hasText: EMAIL });
    await expect.poll(() => read(row)).toContain('Auditor');

    const nora = await visit(instance!.port, host('acme')).signIn({ email: EMAIL, password, roles: [] });
    const mayRead = async () => !(await nora.graphql('{ auditSeals(first: 1) { __typename } }')).json.errors;
    expect(await mayRead()).toBe(true);

    await page.getByRole('button', { name: `Change roles of ${NAME}` }).click();
    await choose(/^AP analyst/);
    await dialog.getByRole('button', { name: 'Change roles' }).click();
    await page.getByText(`Roles of ${NAME} changed`).waitFor();
    await row.getByText('AP analyst').waitFor();
    await expect.poll(mayRead, { timeout: 10_000, interval: 250 }).toBe(false);
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.getByText('Auditor').waitFor();
    await expect.poll(mayRead, { timeout: 10_000, interval: 250 }).toBe(true);

    await page.getByRole('button', { name: `Change roles of ${NAME}` }).click();
    await dialog.getByRole('button', { name: /^Take .* away$/ }).click();
    await dialog.getByRole('button', { name: 'Change roles' }).click();
    await row.getByText('No role').waitFor();
    await expect.poll(mayRead, { timeout: 10_000, interval: 250 }).toBe(false);
    expect(stage.faults).toEqual([]);
  });

  browserTest('no page scrolls to the side on a phone whose text is twice the size', async () => {
    const id = await tenant();
    const tabs = ['overview', 'policy', 'brand', 'people', 'keys', 'connections'];
    const paths = ['policy?key=match.price.tolerancePercent', 'brand', 'people', 'roles', 'settings', 'tenants/new'];
    const admin = await stage.as('meridian', 'partner-admin', PHONE);
    const wide: string[] = [];
    const look = async (page: Page, at: string) => {
      await page.goto(at);
      await page.getByRole('main').waitFor();
      await page.waitForFunction(() => !document.querySelector('[role=status][aria-label^=Loading], [aria-busy=true]'));
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      wide.push(...(await page.evaluate(scrolledSideways)).map((one) => `${new URL(at).pathname}: ${one}`));
    };
    for (const path of [...paths, ...tabs.map((tab) => `tenants/${id}/${tab}`)])
      await look(admin, address('meridian', `/${path}`));
    const analyst = await stage.as('acme', 'analyst', PHONE);
    for (const path of ['queue/all', 'overview', 'approvals', 'documents', 'settings', 'help'])
      await look(analyst, address('acme', `/${path}`));
    expect(wide).toEqual([]);
  });
});

/** Runs in the page, once it stands still. */
async function scrolledSideways(): Promise<string[]> {
  for (let frame = 0; frame < 6; frame++) await new Promise((next) => requestAnimationFrame(next));
  return [document.documentElement, ...document.querySelectorAll('#content')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .map((one) => `${one.tagName} is ${one.scrollWidth} wide`);
}
