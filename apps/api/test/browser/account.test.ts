import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { address, browserTest, read, signIn, userOf, useStage } from './stage.ts';

const stage = useStage();

const submitPassword = async (page: Page, slug: string, role: string) => {
  const { email, password } = userOf(slug, role);
  await page.goto(address(slug, '/sign-in'));
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
};

describe('one’s account', () => {
  browserTest('says where one is signed in, and signs out of there', async () => {
    const [here, there] = [await stage.page(), await stage.page()];
    await signIn(here, 'acme', 'auditor');
    await signIn(there, 'acme', 'auditor');
    await here.goto(address('acme', '/settings'));
    const list = here.getByRole('list', { name: 'Signed in' });
    await list.getByText('This one').waitFor();
    expect(await read(list.getByRole('listitem').first())).toMatch(/Chrom\w+ on Linux/);
    await list
      .getByRole('button', { name: /^Sign out of/ })
      .first()
      .click();
    await here
      .getByText(/^Signed out of Chrom/)
      .first()
      .waitFor();
    await there.reload();
    await there.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(new URL(there.url()).pathname).toBe('/sign-in');
  });

  browserTest('asks for a code once an authenticator app is set up, and takes a recovery code', async () => {
    const page = await stage.page();
    await signIn(page, 'borealis', 'auditor');
    await page.goto(address('borealis', '/settings'));
    await page.getByRole('button', { name: 'Set up authenticator app' }).click();
    await page.getByLabel('Present password').fill(userOf('borealis', 'auditor').password);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /authenticator app scans/ }).waitFor();
    const dialog = page.getByRole('dialog');
    const secret = (await read(dialog.locator('code').first())).trim();
    await dialog.getByLabel('Code').fill(generateSync({ secret }));
    await page.keyboard.press('Enter');
    const codes = page.getByRole('list', { name: 'Recovery codes' });
    await codes.waitFor();
    const recovery = (await codes.getByRole('listitem').allInnerTexts())[0]!;
    await page.getByRole('button', { name: 'I have kept the codes' }).click();
    await page.getByText('10 recovery codes left').waitFor();

    const other = await stage.page();
    await submitPassword(other, 'borealis', 'auditor');
    await other.getByRole('heading', { name: 'One more step' }).waitFor();
    await other.getByLabel('Code').fill('000000');
    await other.keyboard.press('Enter');
    await other
      .getByText(/not right, or was used already/)
      .first()
      .waitFor();
    await other.getByLabel('Code').fill(recovery);
    await other.keyboard.press('Enter');
    await other.waitForURL((url) => url.pathname !== '/sign-in');
  });
});

describe('a password', () => {
  browserTest('that is forgotten is asked for in the same words whoever asks; a spent link says so', async () => {
    const page = await stage.page();
    await page.goto(address('acme', '/sign-in'));
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('E-mail').fill('nobody@acme.example');
    await page.keyboard.press('Enter');
    await page.getByText('Look into your mail').waitFor();
    await page.goto(address('acme', `/set-password#${'x'.repeat(43)}`));
    await page.getByText('This link was used already, or its time is over.').waitFor();
    await page.getByRole('link', { name: 'Get a new link' }).click();
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor();
  });

  browserTest('that is leaked is refused beside its field', async () => {
    const page = await stage.as('meridian', 'partner-admin');
    await page.goto(address('meridian', '/settings'));
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByLabel('Present password').fill(userOf('meridian', 'partner-admin').password);
    await page.getByLabel('New password').fill('Password2026!');
    await page.getByRole('dialog').getByRole('button', { name: 'Change password' }).click();
    await page.getByText(/list of stolen passwords/).waitFor();
  });
});
