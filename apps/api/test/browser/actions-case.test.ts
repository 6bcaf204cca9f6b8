import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, vi } from 'vitest';
import { sendDisputedInvoice } from './order-and-invoice.ts';
import { address, browserTest, instance, program, read, useStage } from './stage.ts';

const NUMBER = `PK-ACT-${process.pid}`;
const CALL = 'Call the supplier back';
const stage = useStage();

const CASE = `query($id: ID!) { case(id: $id) { state owner { name } tasks { title state outcome doneBy } path { title status }
  exceptions { id state resolution } comments { text audience author } history(first: 100) { type who text details }
  supplierLinks { id email revokedAt } } }`;

describe('the buttons of a case', () => {
  let own = '';
  let bank = '';
  beforeAll(async () => {
    if (!instance) return;
    const analyst = await stage.caller('acme', 'analyst');
    const find = async (filter: object): Promise<string | undefined> => {
      const query = 'query($filter: CaseFilter) { cases(first: 1, filter: $filter) { edges { node { id } } } }';
      return (await analyst.ask(query, { filter })).cases.edges[0]?.node.id;
    };
    await sendDisputedInvoice(program('acme'), { number: NUMBER, quantity: '100', agreed: '0.60', price: '0.70' });
    own = await vi.waitUntil(() => find({ search: NUMBER }), 20_000);
    bank = (await find({ code: ['MD.BANK.CHANGED_UNVERIFIED'] }))!;
  });

  const caseOf = async (id: string) => (await (await stage.caller('acme', 'controller')).ask(CASE, { id })).case;
  const openAs = async (role: string, id: string): Promise<Page> => {
    const page = await stage.as('acme', role);
    await page.goto(address('acme', `/cases/${id}`));
    await page.getByRole('tab', { name: 'Comments' }).waitFor();
    return page;
  };

  browserTest('the assign dialog shows its focus whole; the case is taken and given back', async () => {
    const page = await openAs('analyst', own);
    await page.keyboard.press('a');
    const mine = page.getByRole('button', { name: 'Take it myself' });
    await mine.waitFor();
    await expect.poll(() => mine.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(() => mine.evaluate(ringCutOff)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(`${NUMBER} given to you`).waitFor();
    expect((await caseOf(own)).owner.name).toBe('Ana Ruiz');
    await page.getByRole('button', { name: 'Give back to the team' }).click();
    await page.getByText(`${NUMBER} given back to the team`).waitFor();
    expect((await caseOf(own)).owner).toBeNull();
  });

  browserTest('a task asks for what its answer needs, in the person’s own time, and keeps it', async () => {
    const page = await openAs('analyst', bank);
    await page.getByRole('button', { name: 'The supplier confirmed the new details' }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: 'The supplier confirmed the new details' });
    await dialog.getByLabel('Who was called').fill('Marc Petit');
    await expect.poll(() => confirm.isDisabled()).toBe(true);
    const choose = async (label: RegExp, option: string) => {
      await dialog.getByRole('button', { name: label }).click();
      await page.getByRole('option', { name: option }).click();
    };
    await choose(/Number called/, '+33 1 23456789'); // the record's, offered
    await choose(/Where the number is from/, 'Signed contract');
    await choose(/How the account was checked/, 'A letter of the bank, read in the original');
    await dialog.getByRole('button', { name: 'Now', exact: true }).click();
    const hour = new Intl.DateTimeFormat('en-IE', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Berlin' });
    const when = (await read(dialog.getByRole('group', { name: 'When' }))).replace(/[\s\u2066-\u2069]/g, '');
    expect(when).toContain(`,${hour.format(new Date())}:`);
    await confirm.click();
    await dialog.waitFor({ state: 'detached' });
    const call = async () => (await caseOf(bank)).tasks.find((one: { title: string }) => one.title === CALL);
    await page.getByRole('button', { name: 'Take answer back' }).click(); // beside the decision
    await page.getByText('Answer taken back').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(0); // what is undone cannot be undone again
    await expect.poll(() => call()).toMatchObject({ state: 'OPEN', outcome: null });
    await page.getByRole('button', { name: 'The supplier confirmed the new details' }).click();
    await dialog.getByLabel('Who was called').fill('Marc Petit');
    await choose(/Number called/, '+33 1 23456789');
    await choose(/Where the number is from/, 'Signed contract');
    await choose(/How the account was checked/, 'A letter of the bank, read in the original');
    await dialog.getByRole('button', { name: 'Now', exact: true }).click();
    await confirm.click();
    await expect
      .poll(call, { timeout: 20_000 })
      .toMatchObject({ state: 'DONE', outcome: 'verified', doneBy: 'Ana Ruiz' });
    const { rows } = await asOwner('SELECT "values" FROM task WHERE case_id = $1 AND state = $2', [bank, 'done']);
    expect(rows[0].values).toMatchObject({
      calledPerson: 'Marc Petit',
      calledNumber: '+33 1 23456789',
      numberSource: 'contract',
    });
    expect(Math.abs(Date.now() - Date.parse(rows[0].values.calledAt))).toBeLessThan(120_000);
  });

  browserTest('an answer is given at once and taken back by the toast’s Undo; nobody was asked anything', async () => {
    const page = await openAs('buyer', own);
    const question = page.getByRole('button', { name: 'The billed price is right' });
    await question.waitFor();
    // No key answers by mistake: E leads nowhere where answers stand side by side, and 1 asks before money goes out.
    await page.keyboard.press('e');
    await page.keyboard.press('1');
    const sure = page.getByRole('dialog', { name: 'The billed price is right' });
    await sure.getByText('Goes to approval; once approved, the invoice is released for payment.').waitFor();
    await sure.getByRole('button', { name: 'Cancel' }).click();
    await sure.waitFor({ state: 'detached' });
    await page.getByText('The supplier is asked; the case waits for the answer.').waitFor();
    expect((await caseOf(own)).tasks[0]).toMatchObject({ state: 'OPEN', outcome: null });
    await page.getByRole('button', { name: 'The ordered price is right' }).click();
    await page.getByText('You answered: The ordered price is right').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Answer taken back').waitFor();
    await page.getByRole('button', { name: 'The ordered price is right' }).waitFor();
    const { state, tasks, supplierLinks } = await caseOf(own);
    expect([state, tasks[0].state, supplierLinks]).toEqual(['WAITING_INTERNAL', 'OPEN', []]);
  });

  browserTest('comments reach the team, or the supplier too, as was chosen', async () => {
    const page = await openAs('analyst', own);
    const write = async (text: string) => {
      await page.getByRole('textbox', { name: 'Comment' }).fill(text);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('list', { name: 'Comments' }).getByText(text).waitFor();
    };
    await write('The buyer is away until Monday.');
    await page.getByRole('radio', { name: 'Supplier too' }).click();
    await write('We look at it on Monday.');
    await page.getByText('The supplier sees this').waitFor();
    expect((await caseOf(own)).comments).toMatchObject([
      { text: 'The buyer is away until Monday.', audience: 'INTERNAL', author: 'Ana Ruiz' },
      { text: 'We look at it on Monday.', audience: 'SUPPLIER', author: 'Ana Ruiz' },
    ]);
  });

  browserTest('the supplier is asked by mail; the link is revoked and opens nothing any more', async () => {
    const page = await openAs('analyst', own);
    await page.getByRole('button', { name: 'Ask the supplier in your own words' }).click();
    const dialog = page.getByRole('dialog');
    const question = dialog.getByLabel('Question');
    await expect.poll(() => question.inputValue()).toContain(NUMBER);
    await question.fill('Which price was agreed?');
    await dialog.getByLabel('E-mail').fill('billing@pakko.example');
    await dialog.getByRole('button', { name: 'Send question' }).click();
    await dialog.getByText('A mail to billing@pakko.example is on its way').waitFor();
    const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
    const { rows } = await asOwner(`SELECT text FROM mail WHERE case_id = $1 AND text LIKE '%/s/%'`, [own]);
    expect(rows.some(({ text }) => text.includes('Which price was agreed?') && text.includes(link))).toBe(true);
    await dialog.getByRole('button', { name: 'Done' }).click();

    const supplier = await stage.page();
    await supplier.goto(link);
    await supplier.getByText('Which price was agreed?').waitFor();
    await page.getByRole('tab', { name: /^Supplier/ }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'billing@pakko.example' });
    await line.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Link revoked: it opens nothing any more').waitFor();
    await line.getByText('Revoked', { exact: true }).waitFor();
    await expect.poll(() => line.getByRole('button').count()).toBe(0);
    expect((await caseOf(own)).supplierLinks[0].revokedAt).not.toBeNull();
    await supplier.reload();
    await supplier.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
  });

  browserTest('an override needs authority and a reason; bank details are overridden by nobody', async () => {
    const analyst = await openAs('analyst', own);
    await expect.poll(() => analyst.getByRole('button', { name: 'Override an exception' }).count()).toBe(0);
    const override = async (page: Page, reason: string): Promise<Locator> => {
      await page.getByRole('button', { name: 'Override an exception' }).click();
      const dialog = page.getByRole('dialog');
      const confirm = dialog.getByRole('button', { name: 'Override exception' });
      await expect.poll(() => confirm.isDisabled()).toBe(true);
      await dialog.getByLabel('Reason').fill(reason);
      await confirm.click();
      return dialog;
    };
    const refused = await override(await openAs('controller', bank), 'I know them.');
    const note = refused.getByRole('alert');
    await note.waitFor();
    await expect.poll(() => read(note)).toMatch(/cannot be overridden, whatever the authority/);
    expect((await caseOf(bank)).exceptions).toMatchObject([{ state: 'OPEN' }]);

    const dialog = await override(await openAs('controller', own), 'Agreed by phone with the buyer.');
    await dialog.waitFor({ state: 'detached' });
    const found = await caseOf(own);
    expect(JSON.stringify(found.history)).toContain('Agreed by phone with the buyer.');
    expect(found.history.find((one: { text: string }) => one.text.includes('Agreed by phone')).who).toBe(
      'Clara Neumann',
    );
    await expect.poll(async () => (await caseOf(own)).state, { timeout: 20_000 }).toBe('RESOLVED');
    expect(stage.faults).toEqual([]);
  });
});

async function asOwner(sql: string, values: unknown[]) {
  const owner = new pg.Client({ connectionString: instance!.databaseUrl });
  await owner.connect();
  try {
    return await owner.query(sql, values);
  } finally {
    await owner.end();
  }
}

/** Runs in the page: by which sides something around a focused control cuts off its ring. */
function ringCutOff(at: Element): string[] {
  const { outlineWidth, outlineOffset } = getComputedStyle(at);
  const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
  const box = at.getBoundingClientRect();
  const cut: string[] = ring > 0 ? [] : ['no ring'];
  for (let around = at.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowX === 'visible') continue;
    const edge = around.getBoundingClientRect();
    for (const [side, room] of Object.entries({
      top: box.top - edge.top,
      start: box.left - edge.left,
      end: edge.right - box.right,
    }))
      if (room < ring) cut.push(side);
  }
  return cut;
}
