import pg from 'pg';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, vi } from 'vitest';
import { newToken, tokenHash } from '../../src/platform/auth/secrets.ts';
import { sendDisputedInvoice } from './order-and-invoice.ts';
import { address, browserTest, instance, PHONE, program, read, useStage } from './stage.ts';

const NUMBER = `PK-LIST-${process.pid}`;
const SALES = `sales.${process.pid}@pakko.example`;
const stage = useStage({ keep: true });

describe('the suppliers’ page of a partner, on a phone', () => {
  let url = '';
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    if (!instance) return;
    await sendDisputedInvoice(program('acme'), { number: NUMBER, quantity: '100', agreed: '0.60', price: '0.70' });
    const analyst = await stage.caller('acme', 'analyst');
    const query = 'query($search: String) { cases(first: 1, filter: { search: $search }) { edges { node { id } } } }';
    const find = async () => (await analyst.ask(query, { search: NUMBER })).cases.edges[0]?.node.id;
    const caseId = await vi.waitUntil(find, 20_000);
    const { askSupplier } = await analyst.ask(
      'mutation($input: AskSupplierInput!) { askSupplier(input: $input) { ... on SupplierAsked { url } } }',
      { input: { caseId, question: 'Which price is right?', email: SALES } },
    );
    url = askSupplier.url;
  });

  /** A mailed link, without its mail. */
  const mailed = async (minutes = 10): Promise<string> => {
    const cookies = await context.cookies(address('meridian', '/suppliers'));
    const browser = cookies.find(({ name }) => name.endsWith('sign-on'))!.value;
    const token = newToken();
    const values = [tokenHash(token), tokenHash(browser), SALES, minutes];
    await asOwner(MAILED, values);
    return address('meridian', `/suppliers#link=${token}`);
  };
  const press = (name: string) => page.getByRole('button', { name }).tap();

  browserTest('is found from a matter, and mails a link to whoever asks, in the same words', async () => {
    context = await stage.context({ ...PHONE, locale: 'en-GB' });
    page = await context.newPage();
    await page.goto(url);
    await page.getByRole('link', { name: 'See all your matters' }).tap();
    await page.waitForURL(address('meridian', '/suppliers'));
    await page.getByLabel('Your e-mail address').fill('nobody@pakko.example');
    await press('Mail me a link');
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
  });

  browserTest('opens by the link’s button, shows what is open and leads to the matter at its buyer', async () => {
    await page.goto(await mailed());
    await press('Show my matters');
    await page.getByText(`Signed in as ${SALES}`).waitFor();
    const listed = page.getByRole('region', { name: `Invoice ${NUMBER}` });
    await expect.poll(() => read(listed)).toMatch(/Acme Components GmbH.*Which price is right\?.*Asked on/s);
    expect(page.url()).not.toContain('link=');
    await page.getByLabel('Language').selectOption('de');
    await page.getByRole('heading', { name: 'Ihre offenen Vorgänge' }).waitFor();
    await page.getByLabel('Sprache').selectOption('en');
    await listed.getByRole('button').tap();
    await page.getByRole('heading', { level: 1, name: NUMBER }).waitFor();
    expect(page.url()).toMatch(/^http:\/\/acme\.localhost:\d+\/s\//);
  });

  browserTest('says so when nothing is open, when a link is over, and once somebody signed out', async () => {
    await asOwner('UPDATE supplier_link SET revoked_at = now() WHERE email = $1', [SALES]);
    await page.goto(address('meridian', '/suppliers'));
    await page.getByRole('heading', { name: 'Nothing is open' }).waitFor();
    await press('Sign out');
    await page.getByLabel('Your e-mail address').waitFor();
    await page.goto(await mailed(-1));
    await press('Show my matters');
    await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    expect(stage.faults).toEqual([]);
  });
});

const MAILED = `
  INSERT INTO supplier_contact_link (tenant_id, token_hash, browser_hash, host, address, created_at, expires_at)
  SELECT id, $1, $2, 'meridian.localhost', $3, now(), now() + make_interval(mins => $4::int) FROM scope WHERE slug = 'meridian' AND kind = 'partner'`;

async function asOwner(sql: string, values: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: instance!.databaseUrl });
  await owner.connect();
  await owner.query(sql, values).finally(() => owner.end());
}
