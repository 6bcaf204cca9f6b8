import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, onTestFailed, vi } from 'vitest';
import { sendDisputedInvoice } from './order-and-invoice.ts';
import { address, browserTest, instance, program, read, TALL, useStage } from './stage.ts';

const FORMULA = `=SUM(1,${process.pid})`;
const VIEW = 'Prices over a hundred';
const stage = useStage({ keep: true });

describe('the buttons of the queue', () => {
  let page: Page;
  let broken = false;
  beforeAll(async () => {
    if (!instance) return;
    await sendDisputedInvoice(program('acme'), { number: FORMULA, quantity: '10', agreed: '2.00', price: '3.00' });
    await vi.waitUntil(async () => (await cases({ search: FORMULA })).totalCount === 1, 20_000);
  });
  beforeEach(({ skip }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });

  const cases = async (filter: object, orderBy = 'PRIORITY') => {
    const analyst = await stage.caller('acme', 'analyst');
    const query =
      'query($filter: CaseFilter, $orderBy: CaseOrder) { cases(first: 200, filter: $filter, orderBy: $orderBy) { totalCount edges { node { id number invoiceNumber title amountAtRisk { amount } owner { name } } } } }';
    const answer = (await analyst.ask(query, { filter, orderBy })).cases;
    return {
      totalCount: answer.totalCount as number,
      rows: answer.edges.map((edge: { node: Row }) => edge.node) as Row[],
    };
  };
  const ownViews = async () => {
    const analyst = await stage.caller('acme', 'analyst');
    const { queueViews } = await analyst.ask('{ queueViews { key title count filter own id } }');
    return queueViews.filter((one: { own: boolean }) => one.own);
  };
  const counted = (many: number) =>
    page
      .getByText(many === 1 ? '1 case' : `${many} cases`, { exact: true })
      .first()
      .waitFor();
  const numbers = async () =>
    (await page.getByRole('row').locator('a[href^="/cases/"]').allTextContents()).map((text) => text.trim());
  const search = async (text: string, many: number) => {
    await page.getByPlaceholder(/^Number/).fill(text);
    await counted(many);
  };

  browserTest(
    'searching finds by number, supplier, code, state and amount, however the amount is written',
    async () => {
      page = await stage.as('acme', 'analyst', TALL);
      await page.goto(address('acme', '/queue/all'));
      const { rows, totalCount } = await cases({});
      await counted(totalCount);
      const one = rows.find(({ amountAtRisk }) => amountAtRisk.amount === '1730.40')!;
      for (const text of [one.invoiceNumber, '1,730.40', '1.730,40']) await search(text, 1);
      const priced = (await cases({ code: ['AP.MATCH.PRICE'] })).totalCount;
      expect(priced).toBeLessThan(totalCount);
      await search('AP.MATCH.PRICE', priced);
      await search('state:supplier', (await cases({ state: ['WAITING_SUPPLIER'] })).totalCount);
      await page.getByRole('button', { name: 'Clear the search' }).click();
      await counted(totalCount);
    },
  );

  browserTest('each order lists as the API does, from the head of the column and from the menu', async () => {
    for (const [head, order] of [
      [/^At risk/, 'AMOUNT'],
      [/^Due/, 'DUE'],
      [/^Came/, 'OPENED'],
    ] as const) {
      await page.getByRole('columnheader', { name: head }).getByRole('button').click();
      await page.waitForURL(new RegExp(`sort=${order}`));
      const wanted = (await cases({}, order)).rows.map((row) => row.invoiceNumber);
      await expect.poll(numbers).toEqual(wanted);
    }
    await page.getByRole('button', { name: 'Order', exact: true }).click();
    await page.getByRole('menuitemradio', { name: /^By priority/ }).click();
    await page.waitForURL((url) => !url.search.includes('sort'));
    await expect.poll(numbers).toEqual((await cases({})).rows.map((row) => row.invoiceNumber));
  });

  browserTest('a filter is kept as a view, which opens, takes another name, goes and comes back', async () => {
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('combobox', { name: 'Type' }).fill('Price above');
    await page.getByRole('option', { name: /AP\.MATCH\.PRICE$/ }).click();
    await page.getByLabel('At risk, at least').fill('100');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    const filter = { view: 'all', code: ['AP.MATCH.PRICE'], amountMin: '100' };
    const { totalCount } = await cases(filter);
    await counted(totalCount);
    await expect
      .poll(() => read(page.getByRole('list', { name: 'Filters' })))
      .toMatch(/Price above order[\s\S]*At least 100/);
    await page.getByRole('button', { name: 'Save as view' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill(VIEW);
    await page.keyboard.press('Enter');
    const inRail = (name: string) => page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}`) });
    await inRail(VIEW).click();
    await page.getByRole('heading', { level: 1, name: VIEW }).waitFor();
    await counted(totalCount);
    await expect.poll(() => ownViews()).toMatchObject([{ title: VIEW, count: totalCount, filter }]);

    const act = async (name: string) => {
      await page.getByRole('button', { name: 'This view' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await act('Rename view');
    const name = page.getByRole('dialog').getByLabel('Name');
    await expect.poll(() => name.inputValue()).toBe(VIEW);
    await name.fill('Dear prices');
    await page.getByRole('button', { name: 'Rename view' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dear prices' }).waitFor();
    await expect.poll(() => ownViews()).toMatchObject([{ title: 'Dear prices', filter }]);

    await act('Remove view');
    await page.waitForURL(/\/queue\/all/);
    await inRail('Dear prices').waitFor({ state: 'detached' });
    await expect.poll(() => ownViews()).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dear prices' }).waitFor();
    await counted(totalCount);
    await expect.poll(() => ownViews()).toMatchObject([{ title: 'Dear prices', filter }]);
    const refused = await stage
      .caller('acme', 'analyst')
      .then((analyst) =>
        analyst.ask(
          'mutation { saveView(input: { name: "Broken", filter: { ownerId: "me" } }) { __typename ... on Invalid { path } } }',
        ),
      );
    expect(refused.saveView).toEqual({ __typename: 'Invalid', path: 'filter.ownerId' });
  });

  browserTest(
    'the export holds every case of the list in its order, and no cell that a spreadsheet would run',
    async () => {
      await page.goto(address('acme', '/queue/all?sort=AMOUNT'));
      const { rows, totalCount } = await cases({}, 'AMOUNT');
      await counted(totalCount);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Export ${totalCount} cases` }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^cases-all-open-\d{4}-\d\d-\d\d\.csv$/);
      const text = readFileSync(await file.path(), 'utf8');
      const lines = text.replace('\ufeff', '').trimEnd().split('\r\n');
      expect(lines[0]).toBe(
        'Case,Invoice,Supplier,What is wrong,Type,Code,Counts as,State,At risk,Currency,Due,Why here,Unit,Owner,Opened',
      );
      expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(rows.map((row) => String(row.number)));
      const own = lines.find((line) => line.includes(FORMULA))!;
      expect(own).toContain(`,"'${FORMULA}",Pakko Packaging Oy,`);
      expect(own).toContain(',10.00,EUR,');
      expect(lines.filter((line) => /(^|,)"?[=+\-@]\D/.test(line))).toEqual([]);
    },
  );

  browserTest('several are chosen, given to a person together, and taken back', async () => {
    await page.goto(address('acme', '/queue/unassigned'));
    const [first, second] = (await cases({ view: 'unassigned' })).rows as [Row, Row];
    const box = (row: Row) => page.getByRole('row', { name: row.invoiceNumber }).first().getByRole('checkbox');
    for (const row of [first, second]) await box(row).click({ force: true });
    const bar = page.getByRole('region', { name: 'Chosen cases' });
    await expect.poll(() => read(bar)).toContain('2 chosen');
    const sum = Number(first.amountAtRisk.amount) + Number(second.amountAtRisk.amount);
    await expect.poll(() => read(bar)).toContain(sum.toLocaleString('en-IE', { minimumFractionDigits: 2 }));
    const owners = async () => {
      const { rows } = await cases({});
      return [first, second].map(({ id }) => rows.find((row) => row.id === id)?.owner?.name);
    };
    await bar.getByRole('button', { name: 'Assign 2 cases' }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('Bea');
    await page.getByRole('option', { name: /Bea Schulte/ }).click();
    await page.getByRole('button', { name: 'Assign to Bea' }).click();
    await page.getByText('2 cases given to Bea Schulte').waitFor();
    await expect.poll(() => owners()).toEqual(['Bea Schulte', 'Bea Schulte']);
    await bar.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByText('Taken by').count()).toBe(0); // nobody else took them
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back').waitFor();
    await expect.poll(() => owners()).toEqual([undefined, undefined]);
    expect(stage.faults).toEqual([]);
  });
});

interface Row {
  readonly id: string;
  readonly number: number;
  readonly invoiceNumber: string;
  readonly amountAtRisk: { readonly amount: string };
  readonly owner: { readonly name: string } | null;
}
