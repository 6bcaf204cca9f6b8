import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { visit } from '../house/caller.ts';
import { sendDisputedInvoice } from './order-and-invoice.ts';
import { address, browserTest, chooseOwn, instance, read, useStage } from './stage.ts';

const PARTNER = `harbour-${process.pid}`;
const TENANT = `quayside-${process.pid}`;
const PASSWORD = 'gravel violin thirteen tram';
const TEN_MINUTES = 600_000;
const stage = useStage();

const enter = async (page: Page, email: string, password: string) => {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
};

/** What a field to be copied shows. */
const shown = (page: Page, label: string) => read(page.getByRole('group', { name: label }).locator('code'));

describe('a partner’s first ten minutes', () => {
  let key = '';
  let adminPassword = '';
  const began = performance.now();

  /** Asks for the space, confirms it, and opens the console that was made. */
  const signUp = async (page: Page) => {
    await page.goto(address('platform', '/sign-in'));
    await page.getByRole('link', { name: 'Sign up as a partner' }).click();
    await page.getByLabel('Company').fill('Harbour Ledgers Ltd');
    await expect.poll(() => page.getByLabel('Short name').inputValue()).toBe('harbour-ledgers');
    await page.getByLabel('Short name').fill(PARTNER);
    await page.getByLabel('Your name').fill('Mara Quinn');
    await page.getByLabel('E-mail').fill('mara@harbour.example');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Open my console' }).click();
    await page.getByRole('link', { name: 'Open the console' }).click();
    await page.waitForURL((url) => url.hostname === `${PARTNER}.localhost`);
    await enter(page, 'mara@harbour.example', PASSWORD);
  };

  const createTenant = async (page: Page) => {
    await page.getByLabel('Name', { exact: true }).first().fill('Quayside Foods Ltd');
    await page.getByLabel('Short name').fill(TENANT);
    await page.getByRole('combobox', { name: 'Country' }).fill('Germany');
    await page.getByRole('option', { name: /^Germany/ }).click();
    await page.getByText('Standard accounts payable').click();
    const admin = page.getByRole('region', { name: /^First administrator/ });
    await admin.getByLabel('Name').fill('Theo Brandt');
    await admin.getByLabel('E-mail').fill('theo@quayside.example');
    await page.getByRole('button', { name: /^Create/ }).click();
    await page.getByText('Quayside Foods Ltd is ready').first().waitFor();
    adminPassword = await shown(page, 'Temporary password');
    key = await shown(page, 'API key');
  };

  const invite = async (page: Page, name: string, role: RegExp): Promise<string> => {
    await page.getByRole('button', { name: 'Invite person' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel('E-mail').fill(`${name.split(' ')[0]!.toLowerCase()}@quayside.example`);
    await dialog.getByRole('button', { name: 'Add a role' }).click();
    await dialog.getByRole('button', { name: /Role 1/ }).click();
    await page.getByRole('option', { name: role }).click();
    await dialog.getByRole('button', { name: `Invite ${name}` }).click();
    const made = page.getByRole('alertdialog', { name: `${name} can sign in now` });
    const password = await read(made.locator('code').nth(1));
    await made.getByRole('button', { name: 'I have kept the password' }).click();
    return password;
  };

  const at = async (email: string, password: string): Promise<Page> => {
    const page = await stage.page();
    await page.goto(address(TENANT));
    await enter(page, email, password);
    await chooseOwn(page);
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    return page;
  };

  browserTest('from signing up to the first exception that is resolved', async () => {
    const page = await stage.page();
    await signUp(page);
    await createTenant(page);
    const admin = await at('theo@quayside.example', adminPassword);
    await admin.goto(address(TENANT, '/team/people'));
    const buyers = await invite(admin, 'Bea Falk', /^Buyer/);
    const approvers = await invite(admin, 'Otto Reim', /^Approver/);
    const program = visit(instance!.port, `${TENANT}.localhost`).withHeaders({ authorization: `Bearer ${key}` });
    const bill = { number: 'FIRST-1', quantity: '300', agreed: '0.60', price: '0.66' };
    const bankAccounts = [{ iban: 'FI2112345600000785', verifiedAt: '2026-01-07T00:00:00Z' }];
    const supplier = { sourceVersion: 1, name: 'Pakko Packaging Oy', taxId: 'FI20774740', country: 'FI', bankAccounts };
    expect((await program.put('/v1/suppliers/PAKKO', supplier)).status).toBeLessThan(300);
    await sendDisputedInvoice(program, bill);
    const buyer = await at('bea@quayside.example', buyers);
    await buyer.goto(address(TENANT, '/queue/all'));
    await buyer.getByText('Pakko Packaging Oy').first().waitFor();
    await buyer.keyboard.press('j');
    await buyer.keyboard.press('Enter');
    await buyer.getByRole('button', { name: 'The billed price is right' }).click();
    await buyer
      .getByText(/Not yours now|You prepared/)
      .first()
      .waitFor();
    const approver = await at('otto@quayside.example', approvers);
    await approver.goto(address(TENANT, '/approvals'));
    await approver.getByRole('main').getByText(bill.number).first().click(); // the list opens the case with its question
    const dialog = approver.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Seen.');
    await dialog.getByRole('button', { name: /^Approve/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await buyer.getByText('Accepted under authority').first().waitFor();
    expect(performance.now() - began).toBeLessThan(TEN_MINUTES);
  });
});
