import { readFileSync } from 'node:fs';
import { verifyExport } from '@clearhold/audit';
import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed } from 'vitest';
import { sendDisputedInvoice } from './order-and-invoice.ts';
import { address, browserTest, instance, PHONE, program, read, signIn, TALL, useStage } from './stage.ts';

const NUMBER = 'PK-DAY-0001';
const CODE = 'AP.MATCH.PRICE';
const stage = useStage({ keep: true });

describe('one invoice’s day', () => {
  let analyst: Page;
  let buyer: Page;
  let approver: Page;
  let auditor: Page;
  let stranger: Page;
  let supplier: Page;
  let documentId = '';
  let caseId = '';
  let strangersCount = '';
  /** Everything that lumen's analyst was sent. */
  const heard: string[] = [];
  /** What their pages asked of the API. */
  const sent: string[] = [];
  /** What people decided: a touch each. */
  const touches: string[] = [];
  /** A day that broke off isn't gone on with. */
  let broken = false;
  const mails = new pg.Client({ connectionString: instance?.databaseUrl });

  beforeAll(async () => {
    if (instance) await mails.connect();
  });
  beforeEach(({ skip }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });
  afterAll(async () => {
    if (instance) await mails.end();
  });

  /** Presses a way out; gives a reason where one is asked for. */
  const decide = async (page: Page, button: Locator, reason: string) => {
    const words = await read(button);
    touches.push(words);
    await button.click();
    const dialog = page.getByRole('dialog');
    const asked = await dialog.waitFor({ timeout: 700 }).then(
      () => true,
      () => false,
    );
    if (!asked) return;
    await dialog.getByLabel('Reason').fill(reason);
    await dialog.getByRole('button', { name: words.split('\n')[0] }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  browserTest('two tenants sign in, each to its own brand', async () => {
    [analyst, buyer, approver, auditor, stranger] = (await Promise.all(
      Array.from({ length: 5 }, () => stage.page()),
    )) as [Page, Page, Page, Page, Page];
    for (const page of [analyst, buyer, approver, auditor, stranger])
      page.on('request', (request) => {
        if (/\/graphql(\/stream)?$/.test(request.url())) sent.push(request.postData() ?? '');
      });
    stranger.on('response', (response) => {
      if (/graphql$|\/v1\//.test(response.url()))
        void response.text().then(
          (text) => heard.push(text),
          () => {},
        );
    });
    const nameAtDoor = async (page: Page, slug: string) => {
      await page.goto(address(slug));
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      return read(page.getByRole('main'));
    };
    expect(await nameAtDoor(analyst, 'acme')).toContain('Acme Components GmbH');
    const lumens = await nameAtDoor(stranger, 'lumen');
    expect(lumens).toContain('Lumen Retail Ltd');
    expect(lumens).not.toContain('Acme');
    await signIn(analyst, 'acme', 'analyst');
    await signIn(stranger, 'lumen', 'analyst');
    const colours = await Promise.all([analyst, stranger].map((page) => colour(page)));
    expect(colours[0]).toMatch(/^#?[\da-z(]/);
    expect(colours[0]).not.toBe(colours[1]);
    for (const page of [analyst, stranger]) await goTo(page, 'a', '/queue/all');
    await stranger.getByRole('heading', { level: 1, name: /^All open/ }).waitFor();
    strangersCount = (await counted(stranger)) ?? '';
  });

  browserTest('a Peppol invoice comes in; its case is announced in acme’s queue without a reload', async () => {
    await analyst.getByRole('heading', { level: 1, name: /^All open/ }).waitFor();
    await analyst.setViewportSize(TALL.viewport);
    await analyst.evaluate(() => void Object.assign(window, { sameDocument: true }));
    const before = await counted(analyst);
    documentId = await sendDisputedInvoice(program('acme'), {
      number: NUMBER,
      quantity: '300',
      agreed: '0.60',
      price: '0.66',
    });
    const bar = analyst.getByRole('status').filter({ hasText: /^\s*1 new/ });
    await bar.waitFor();
    await expect.poll(() => row(analyst).count()).toBe(0); // nothing moves under the hand
    await expect.poll(() => counted(analyst)).toBe(before);
    await analyst.keyboard.press('n');
    await row(analyst).waitFor();
    await expect.poll(() => read(row(analyst))).toContain('Pakko Packaging Oy');
    await expect.poll(() => read(row(analyst))).toContain(CODE);
    await expect.poll(() => counted(analyst)).not.toBe(before);
    await expect.poll(() => analyst.evaluate(() => 'sameDocument' in window)).toBe(true);
  });

  browserTest('the buyer finds and opens it by keyboard, sees what differs and by which tolerance', async () => {
    await signIn(buyer, 'acme', 'buyer');
    await goTo(buyer, 'a', '/queue/all');
    await buyer.keyboard.press('/');
    await buyer.keyboard.type(NUMBER);
    await buyer.keyboard.press('Enter');
    await buyer.getByText('1 case', { exact: true }).waitFor();
    await buyer.keyboard.press('Escape');
    await buyer.keyboard.press('j');
    await buyer.keyboard.press('Enter');
    await buyer.waitForURL(/\/cases\//);
    caseId = new URL(buyer.url()).pathname.split('/').at(-1)!;
    await buyer.getByRole('heading', { level: 1, name: /Billed 0\.66.*ordered 0\.60/ }).waitFor();
    const comparison = await read(buyer.getByRole('region', { name: 'Column of the comparison' }));
    expect(comparison).toContain('0.66');
    expect(comparison).toContain('0.60');
    expect(comparison).toMatch(/10\s?%/);
    expect(comparison).toMatch(/1\s?%[\s\S]*Acme Components/); // the tolerance, and who set it
    expect(comparison).toContain('18.00');
    const matter = await read(buyer.getByRole('region', { name: 'Column of the matter' }));
    expect(matter).toContain(NUMBER);
  });

  browserTest('the buyer disputes; the analyst sees the case wait for the supplier, live', async () => {
    await decide(buyer, wayOut(buyer, 'The ordered price is right'), 'The frame contract says 0.60.');
    await buyer.getByText('Waiting for the supplier').first().waitFor();
    await row(analyst)
      .getByLabel('Waiting for the supplier')
      .or(row(analyst).getByText('Waiting for the supplier'))
      .first()
      .waitFor({ state: 'attached' });
    await expect.poll(() => analyst.evaluate(() => 'sameDocument' in window)).toBe(true);
  });

  browserTest('the supplier opens the link from the mail on a phone and answers in three clicks', async () => {
    const link = await linkFrom(mails, caseId);
    expect(new URL(link).host).toBe(new URL(address('acme')).host);
    supplier = await stage.page({ ...PHONE, locale: 'en-GB' });
    await supplier.goto(link);
    const page = supplier.getByRole('main');
    await supplier.getByRole('heading', { level: 1, name: NUMBER }).waitFor();
    const told = await read(page);
    for (const words of ['Pakko Packaging Oy', '0.66', '0.60', 'What is wrong', 'What you can do'])
      expect(told).toContain(words);
    expect(told).not.toMatch(/AP\.MATCH/);
    await expect.poll(() => read(supplier.getByRole('banner'))).toContain('Acme Components GmbH');
    let clicks = 0;
    const click = async (target: Locator) => {
      clicks++;
      await target.click();
    };
    await click(supplier.getByText('The invoice is right', { exact: true }));
    await click(supplier.getByLabel('Your words'));
    await supplier.keyboard.type('Paper prices rose in October; see our letter.');
    await click(supplier.getByRole('button', { name: 'Send answer' }));
    await supplier.getByText('Thank you, your answer arrived').waitFor();
    expect(clicks).toBeLessThanOrEqual(3);
    touches.push('supplier’s answer');
    // Behind the page: its own matter alone, without what the team does about it.
    const asked = (query: string) =>
      supplier.evaluate(async (body) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: body }) });
        return answer.json();
      }, query);
    for (const beyond of ['{ cases(first: 1) { totalCount } }', '{ documents(first: 1) { totalCount } }'])
      expect((await asked(beyond)).errors[0].extensions.code, beyond).toBe('FORBIDDEN');
    expect((await asked('{ people { name } }')).errors[0].extensions.code).toBe('FORBIDDEN');
  });

  browserTest('the buyer is shown the answer without a reload, accepts, and can’t approve it himself', async () => {
    const accept = wayOut(buyer, 'Accept the billed price');
    await accept.waitFor();
    await expect.poll(() => read(decisions(buyer))).toContain('Paper prices rose');
    await decide(buyer, accept, 'Their letter is known.');
    await buyer
      .getByText('Not yours now')
      .or(buyer.getByText('You prepared', { exact: false }))
      .first()
      .waitFor();
    const approve = buyer.getByRole('button', { name: /^Approve/ });
    expect((await approve.count()) === 0 || (await approve.first().isDisabled())).toBe(true);
  });

  browserTest('the approver sees amount, preparer and policy, and approves with a reason', async () => {
    await signIn(approver, 'acme', 'approver');
    await goTo(approver, 'p', '/approvals');
    await approver.getByRole('main').getByText(NUMBER).first().click();
    await approver.waitForURL(new RegExp(caseId));
    touches.push('approve');
    const dialog = approver.getByRole('dialog'); // the list opens the case with its question
    await dialog.waitFor();
    const facts = await read(dialog);
    expect(facts).toContain('Bea Schulte');
    expect(facts).toContain('EUR 247.50');
    expect(facts).toContain('Billed 0.66, ordered 0.60');
    expect(facts).toMatch(/Tolerance[\s\S]*Acme Components/);
    const confirm = dialog.getByRole('button', { name: /^Approve/ });
    await dialog.getByLabel('Reason').fill('The price letter was seen.');
    await confirm.click();
    await dialog.waitFor({ state: 'detached' });
  });

  browserTest('the ERP releases once, and its word closes the case without anybody', async () => {
    await approver.getByText('Resolved', { exact: true }).first().waitFor();
    await buyer.getByText('Resolved', { exact: true }).first().waitFor();
    const { invoices, effects } = await erp();
    const invoice = invoices.filter((one) => one.SupplierInvoiceIDByInvcgParty === NUMBER);
    expect(invoice).toHaveLength(1);
    expect(invoice[0]).toMatchObject({ PaymentBlockingReason: '', CompanyCode: '1000' });
    const done = effects.filter((one) => one.documentNumber === invoice[0]!.SupplierInvoice);
    expect(done.map((one) => one.action)).toEqual(['Release']);
    expect(touches.length, touches.join(', ')).toBeLessThanOrEqual(4);
    await supplier.reload();
    await supplier.getByText('The invoice is released for payment.').first().waitFor();
  });

  browserTest('the auditor reads the history and exports a log that proves itself', async () => {
    await signIn(auditor, 'acme', 'auditor');
    await auditor.goto(address('acme', `/cases/${caseId}`));
    await auditor.getByRole('tab', { name: /^History/ }).click();
    const history = auditor.getByRole('list', { name: /^History/ });
    await history.waitFor();
    const told = await read(history);
    for (const who of ['Bea Schulte', 'Jonas Weber', 'Pakko Packaging Oy', 'ERP']) expect(told, who).toContain(who);
    expect(told).toContain('The price letter was seen.');
    await expect
      .poll(() => auditor.getByRole('button', { name: /^(Approve|Release|Ask the supplier|Assign)/ }).count())
      .toBe(0);
    await goTo(auditor, 'l', '/audit');
    await auditor.getByRole('heading', { name: 'Audit log' }).waitFor();
    const copy = await exported(auditor);
    expect(copy).toContain(caseId);
    expect((await verifyExport(copy.split('\n'))).ok).toBe(true);
    const lines = copy.trimEnd().split('\n');
    const at = lines.findIndex((line) => line.includes(caseId));
    expect((await verifyExport(lines.toSpliced(at, 1))).ok).toBe(false);
  });

  browserTest('lumen’s analyst saw none of it: not in the queue, the search, by address or in any answer', async () => {
    await expect.poll(() => counted(stranger)).toBe(strangersCount);
    await expect.poll(() => stranger.getByRole('status').filter({ hasText: /new/ }).count()).toBe(0);
    await stranger.keyboard.press('/');
    await stranger.keyboard.type(NUMBER);
    await stranger.keyboard.press('Enter');
    await stranger.getByText('0 cases').waitFor();
    await stranger.goto(address('lumen', `/cases/${caseId}`));
    await stranger.getByText('There is no such case').waitFor();
    await stranger.goto(address('lumen', `/documents/${documentId}`));
    await stranger.getByText(/There is no such document/).waitFor();
    for (const path of [`/v1/documents/${documentId}`, `/v1/documents/${documentId}/content`]) {
      const status = (page: Page) => page.evaluate(async (to) => (await fetch(to)).status, path);
      expect(await status(stranger), path).toBe(404);
      expect(await status(analyst), path).toBe(200);
    }
    expect(heard.length).toBeGreaterThan(5);
    const leaks = heard.filter((text) => text.includes(NUMBER) || text.includes('Acme'));
    expect(leaks).toEqual([]);
    // By hash alone: an installation may refuse every text.
    expect(sent.length).toBeGreaterThan(50);
    expect(sent.filter((body) => !/"sha256Hash":"[0-9a-f]{64}"/.test(body) || body.includes('"query"'))).toEqual([]);
    expect(stage.faults).toEqual([]);
  });
});

/** `g` and a letter, once the page listens to keys. */
async function goTo(page: Page, letter: string, path: string): Promise<void> {
  await page.getByRole('navigation').getByText('All open').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
  await page.waitForURL((url) => url.pathname === path);
}

const colour = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--brand').trim());
const counted = (page: Page) =>
  page
    .getByText(/^[\d,.\s]+ cases?$/)
    .first()
    .textContent();
const row = (page: Page) => page.getByRole('row').filter({ hasText: NUMBER });
const decisions = (page: Page) => page.getByRole('region', { name: 'Column of the decision' });
const wayOut = (page: Page, words: string) => decisions(page).getByRole('button', { name: words });

/** The address in the newest mail about a case. */
async function linkFrom(mails: pg.Client, caseId: string): Promise<string> {
  for (const until = Date.now() + 15_000; Date.now() < until; await new Promise((next) => setTimeout(next, 200))) {
    const { rows } = await mails.query<{ text: string }>(
      `SELECT text FROM mail WHERE case_id = $1 AND text LIKE '%/s/%' ORDER BY created_at DESC LIMIT 1`,
      [caseId],
    );
    const [link] = rows[0]?.text.match(/https?:\/\/\S+\/s\/[^\s<]+/) ?? [];
    if (link) return link;
  }
  throw new Error('no mail went to the supplier');
}

interface ErpState {
  readonly invoices: {
    SupplierInvoice: string;
    SupplierInvoiceIDByInvcgParty: string;
    PaymentBlockingReason: string;
  }[];
  readonly effects: { action: string; documentNumber: string }[];
}

async function erp(): Promise<ErpState> {
  const authorization = `Basic ${Buffer.from('CLEARHOLD:emulator-password').toString('base64')}`;
  const answer = await fetch(`${instance!.erpUrl}/emulator/state`, { headers: { authorization } });
  return (await answer.json()) as ErpState;
}

async function exported(page: Page): Promise<string> {
  const context = page.context();
  const landing = Promise.race([
    page.waitForEvent('download'),
    context.waitForEvent('page').then((tab) => tab.waitForEvent('download')),
  ]);
  await page.getByRole('link', { name: 'Export log' }).click();
  return readFileSync(await (await landing).path(), 'utf8');
}
