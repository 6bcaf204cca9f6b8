import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { visit } from '../house/caller.ts';
import { address, browserTest, host, instance, PHONE, signIn, useStage } from './stage.ts';

const HEAD = 'slug,name,currency,blueprint,units,adminName,adminEmail,phase';
const line = (slug: string, currency = 'NOK') =>
  `${slug},${slug[0]?.toUpperCase()}${slug.slice(1)} AS,${currency},standard,oslo:Oslo,Kari Nord,kari@${slug}.example,baseline`;
const fileOf = (...lines: string[]) => ({
  name: 'clients.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEAD, ...lines].join('\n')),
});
const stage = useStage();

describe('a partner’s file of clients', () => {
  browserTest(
    'is looked through, mended, made into tenants, and its administrators’ first passwords taken once',
    async () => {
      const page = await stage.page();
      await signIn(page, 'meridian', 'partner-operator');
      await page.goto(address('meridian', '/tenants/import'));
      await page.getByRole('heading', { name: 'Tenants from a file' }).waitFor();
      await page
        .locator('input[type=file]')
        .setInputFiles(fileOf(line('holmen'), line('havn', 'kroner'), line('acme')));
      await page.getByRole('region', { name: 'To mend' }).getByText('This is not a currency.').waitFor();
      await page.getByRole('button', { name: 'Create 1 tenant' }).click();
      await page.getByText('1 created, 1 yours already, 1 not created').waitFor();
      await page.getByRole('link', { name: 'Send a mended file' }).click();
      await page.locator('input[type=file]').setInputFiles(fileOf(line('holmen'), line('havn'), line('acme')));
      await page.getByRole('button', { name: 'Create 1 tenant' }).click();
      await page.getByText('2 created, 1 yours already').waitFor();
      const [taken] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Take the first passwords' }).click(),
      ]);
      const rows = readFileSync(await taken.path(), 'utf8')
        .trim()
        .split('\r\n')
        .slice(1);
      expect(rows).toHaveLength(2);
      await page.getByRole('button', { name: 'Take the first passwords' }).waitFor({ state: 'detached' });
      const [, , , , email, password] = rows[0]!.split(',');
      const admin = await visit(instance!.port, host('holmen')).signIn({
        email: email!,
        password: password!,
        roles: [],
      });
      expect((await admin.ask('{ tenant { slug phase } }')).tenant).toEqual({ slug: 'holmen', phase: 'BASELINE' });
    },
  );

  browserTest('can be sent from a phone', async () => {
    const page = await stage.page(PHONE);
    await signIn(page, 'meridian', 'partner-operator');
    await page.goto(address('meridian', '/tenants/import'));
    await page.locator('input[type=file]').setInputFiles(fileOf(line('strand', 'kroner'), line('skjaer')));
    await page.getByRole('button', { name: 'Create 1 tenant' }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
  });
});

browserTest('a sample tenant is made, says so in both consoles, and is removed in one act', async () => {
  const page = await stage.as('meridian', 'partner-operator');
  await page.goto(address('meridian', '/tenants'));
  await page.getByRole('button', { name: 'Make a sample tenant' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Show room');
  await page.getByRole('button', { name: 'Make it' }).click();
  const made = page.getByRole('dialog', { name: 'Show room is ready' });
  await made.waitFor();
  const portal = new URL((await made.getByRole('link', { name: 'Open portal' }).getAttribute('href'))!);
  const mine = made.getByRole('group', { name: /^analyst@/ });
  const email = (await mine.locator('span').first().textContent())!.trim();
  const password = (await mine.locator('code').textContent())!.trim();
  await made.getByRole('button', { name: 'Close' }).last().click();

  const inside = await stage.page();
  await inside.goto(`http://${portal.hostname}:${instance!.port}/sign-in`);
  await inside.getByLabel('E-mail').fill(email);
  await inside.getByLabel('Password').fill(password);
  await inside.getByRole('button', { name: 'Sign in' }).click();
  await inside.getByText('Documents and people here are made up.').waitFor();

  await page.getByRole('link', { name: 'Show room' }).click();
  await page.getByText('Sample tenant', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('dialog', { name: 'Remove Show room' }).getByRole('button', { name: 'Remove it' }).click();
  await page.getByText('Show room is removed').waitFor();
  await expect.poll(() => page.getByRole('link', { name: 'Show room' }).count()).toBe(0);
});
