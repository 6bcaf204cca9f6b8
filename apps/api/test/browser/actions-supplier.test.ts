import pg from 'pg';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, onTestFailed, vi } from 'vitest';
import { visit } from '../house/caller.ts';
import { sendDisputedInvoice } from './order-and-invoice.ts';
import { address, browserTest, host, instance, PHONE, program, read, useStage } from './stage.ts';

const NUMBER = `PK-PAGE-${process.pid}`;
const LETTER = Buffer.from('%PDF-1.4 our price letter');
const GONE = 'This link does not work any more';
const stage = useStage({ keep: true });

describe('the buttons of the supplier’s page, on a phone', () => {
  let caseId = '';
  let page: Page;
  let link = { id: '', url: '' };
  let broken = false;
  beforeAll(async () => {
    if (!instance) return;
    await sendDisputedInvoice(program('acme'), { number: NUMBER, quantity: '100', agreed: '0.60', price: '0.70' });
    const analyst = await stage.caller('acme', 'analyst');
    const query = 'query($search: String) { cases(first: 1, filter: { search: $search }) { edges { node { id } } } }';
    const find = async () => (await analyst.ask(query, { search: NUMBER })).cases.edges[0]?.node.id;
    caseId = await vi.waitUntil(find, 20_000);
  });
  beforeEach(({ skip }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });

  const ask = async (): Promise<{ id: string; url: string }> => {
    const analyst = await stage.caller('acme', 'analyst');
    const { askSupplier } = await analyst.ask(
      'mutation($input: AskSupplierInput!) { askSupplier(input: $input) { ... on SupplierAsked { url link { id } } } }',
      { input: { caseId, question: 'Which price is right?' } },
    );
    return { id: askSupplier.link.id, url: askSupplier.url };
  };
  /** What came with the answers, once a worker took them. */
  const answers = async (many: number) => {
    const analyst = await stage.caller('acme', 'analyst');
    const query = 'query($id: ID!) { case(id: $id) { history(first: 100) { type text details } } }';
    return vi.waitUntil(async () => {
      const { history } = (await analyst.ask(query, { id: caseId })).case;
      const found = history.filter((one: { type: string }) => one.type === 'supplierAnswered');
      return found.length === many && (found as { details: Details }[]).map(({ details }) => details);
    }, 20_000);
  };
  const send = () => page.getByRole('button', { name: 'Send answer' }).click();
  const alert = () => page.getByRole('alert').textContent();

  browserTest('a corrected value is read as the supplier writes it; what is no number is not sent', async () => {
    link = await ask();
    page = await stage.page({ ...PHONE, locale: 'en-GB' });
    await page.goto(link.url);
    await page.getByText('You are right, we correct it').tap();
    const price = page.getByLabel('Correct Unit price of line 1');
    await price.fill('cheaper');
    await send();
    await expect.poll(() => alert()).toBe('cheaper is not a number. Write it as 9.50.');
    await price.fill('0,62');
    await page.reload(); // what was typed is still there
    await expect.poll(() => price.inputValue()).toBe('0,62');
    await send();
    await page.getByText('Thank you, your answer arrived').waitFor();
    await expect.poll(() => read(page.getByRole('main'))).toMatch(/Line 1 · Unit price: 0\.62/);
    const [first] = await answers(1);
    expect(first).toMatchObject({ values: [{ line: '1', field: 'PRICE', value: '0.62' }], files: [] });
  });

  browserTest('a file goes with the answer, and the analyst opens it beside the decision', async () => {
    await page.getByRole('button', { name: 'Add to your answer' }).tap();
    await page.getByText('We send a document').tap();
    await send();
    await expect.poll(() => alert()).toBe('Add the document that you send.');
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles({ name: 'film.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(5_300_000) });
    await expect.poll(() => alert()).toBe('film.pdf is larger than 5 MB.');
    await choose.setInputFiles([
      { name: 'price letter.pdf', mimeType: 'application/pdf', buffer: LETTER },
      { name: 'wrong.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF wrong') },
    ]);
    await page.getByRole('button', { name: 'Remove wrong.pdf' }).tap();
    await send();
    await page.getByText('price letter.pdf').waitFor();
    const second = (await answers(2)).find(({ files }) => files.length > 0)!;
    expect(second.files.map(({ name }) => name)).toEqual(['price letter.pdf']);

    const desk = await stage.as('acme', 'analyst');
    await desk.goto(address('acme', `/cases/${caseId}`));
    const decision = desk.getByRole('region', { name: 'Column of the decision' });
    const file = decision.getByRole('link', { name: 'price letter.pdf' }).first();
    await file.waitFor();
    const path = (await file.getAttribute('href'))!;
    const analyst = await stage.caller('acme', 'analyst');
    const opened = await analyst.get(path);
    expect(opened.bytes.equals(LETTER)).toBe(true);
    expect(opened.headers['content-disposition']).toContain('attachment');
    const [, , , , , answerId] = path.split('/');
    expect((await analyst.get(path.replace(answerId!, caseId))).status).toBe(404);
    expect((await (await stage.caller('lumen', 'analyst')).get(path)).status).toBe(404);
    expect((await visit(instance!.port, host('acme')).get(path)).status).toBe(401);
    await desk.getByRole('tab', { name: /^History/ }).click();
    await expect
      .poll(() => read(desk.getByRole('list', { name: /^History/ })))
      .toMatch(/Corrects line 1, unit price: 0\.62/);
    await desk.close();
  });

  browserTest('a link that ran out, or was revoked, opens nothing and sends nothing', async () => {
    await page.getByRole('button', { name: 'Add to your answer' }).tap();
    await page.getByText('We have a question').tap();
    await page.getByLabel('Your words').fill('Did you get the letter?');
    await asOwner(`UPDATE supplier_link SET expires_at = now() - interval '1 minute' WHERE id = $1`, [link.id]);
    await send();
    await page.getByRole('heading', { name: GONE }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: GONE }).waitFor();
    await expect.poll(() => read(page.getByRole('main'))).not.toContain(NUMBER);
    await expect.poll(() => read(page.getByRole('main'))).toContain('Ask Acme Components GmbH for a new link');

    const other = await ask();
    await page.goto(other.url);
    await page.getByRole('heading', { level: 1, name: NUMBER }).waitFor();
    const analyst = await stage.caller('acme', 'analyst');
    await analyst.ask('mutation($id: ID!) { revokeSupplierLink(input: { id: $id }) { __typename } }', { id: other.id });
    await page.getByRole('button', { name: 'Add to your answer' }).tap();
    await page.getByText('We have a question').tap();
    await page.getByLabel('Your words').fill('Hello?');
    await send();
    await page.getByRole('heading', { name: GONE }).waitFor();
    expect(await answers(2)).toHaveLength(2);
    expect(stage.faults).toEqual([]);
  });
});

interface Details {
  readonly values: { readonly line: string; readonly field: string; readonly value: string }[];
  readonly files: { readonly name: string }[];
}

async function asOwner(sql: string, values: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: instance!.databaseUrl });
  await owner.connect();
  await owner.query(sql, values).finally(() => owner.end());
}
