import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { address, browserTest, read, useStage } from './stage.ts';

const stage = useStage();

describe('without a mouse', () => {
  browserTest(
    'the queue is moved through, searched, assigned from, explained and left for a case and back',
    async () => {
      const page = await queue();
      const keys = page.keyboard;
      await expect.poll(() => activeRow(page)).toBe(2); // the head is row 1
      await keys.press('j');
      await keys.press('j');
      await expect.poll(() => activeRow(page)).toBe(4);
      await keys.press('k');
      await expect.poll(() => activeRow(page)).toBe(3);

      await keys.press('x');
      await page.locator('[role=row][aria-rowindex="3"][aria-selected=true]').waitFor();
      await keys.press('Escape');
      await page.locator('[aria-selected=true]').waitFor({ state: 'detached' });

      await keys.press('a');
      await page.getByRole('dialog', { name: /^Assign/ }).waitFor();
      await expect.poll(() => inDialog(page)).toBe(true);
      await keys.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      await keys.press('?');
      const help = page.getByRole('dialog');
      await help.getByText('Next row').waitFor();
      await keys.press('Escape');
      await help.waitFor({ state: 'detached' });

      await keys.press('/');
      const box = page.getByPlaceholder(/^Number/);
      await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
      await keys.type('VT-');
      await page.waitForURL(/q=VT-/);
      await page.getByText(/^[1-9] cases$/).waitFor(); // of all that the demonstration has
      await keys.press('Escape');

      await keys.press('Enter');
      await page.waitForURL(/\/cases\//);
      await page.getByRole('tab', { name: 'Comments' }).waitFor();
      await keys.press('Escape');
      await page.waitForURL(/\/queue\/all/);
      await page.getByRole('grid', { name: 'Cases' }).waitFor();
    },
  );

  browserTest('every key of the queue does what it says, and the help lists them all', async () => {
    const page = await queue();
    const keys = page.keyboard;
    await keys.press('j');
    await keys.press('Space');
    const peek = page.getByRole('complementary', { name: 'Peek' });
    await peek.waitFor();
    const peeked = await peek.getByRole('heading').textContent();
    await keys.press('j');
    await page.waitForFunction(
      (before) => document.querySelector('aside[aria-label=Peek] h2')?.textContent !== before,
      peeked,
    );
    await keys.press('Escape');
    await peek.waitFor({ state: 'detached' });

    await keys.press('f');
    await page.getByRole('dialog', { name: 'Filter' }).waitFor();
    await expect.poll(() => inDialog(page)).toBe(true);
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await keys.press('Control+k');
    await page.getByRole('combobox', { name: /page or action/ }).waitFor();
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    for (const [letter, view] of [
      ['i', 'discount-at-risk'],
      ['c', 'period-close'],
      ['a', 'all'],
    ] as const) {
      await keys.press('g');
      await keys.press(letter);
      await page.waitForURL(new RegExp(`/queue/${view}`));
    }
    await page.locator('[role=row][aria-current]').waitFor();
    await keys.press('?');
    const help = await read(page.getByRole('dialog'));
    for (const act of [
      'Next row',
      'Row before',
      'Open the case',
      'Peek beside the list',
      'Choose the row',
      'Assign',
      'Open and act',
      'Open and comment',
      'Filter',
      'Find or do anything',
      'Search the queue',
      'Discount at risk',
      'Period close',
    ])
      expect(help).toContain(act);
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await keys.press('c');
    await page.waitForURL(/\/cases\/.*do=comment/);
    await page.getByRole('tab', { name: 'Comments', selected: true }).waitFor();
  });

  browserTest('who comes back from a case, or loads the queue anew, stands where he stood', async () => {
    const page = await queue();
    await page.goto(address('acme', '/queue/all?group=SUPPLIER&sort=AMOUNT'));
    await page.locator('[role=row][aria-current]').waitFor();
    for (let step = 0; step < 4; step++) await page.keyboard.press('j');
    const stood = await page.locator('[role=row][aria-current] a').first().textContent();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\//);
    await page.goBack();
    await page.waitForURL(/group=SUPPLIER/);
    const now = page.locator('[role=row][aria-current] a').first();
    await expect.poll(() => now.textContent()).toBe(stood);
    await page.reload();
    await expect.poll(() => now.textContent()).toBe(stood);
    expect(page.url()).toMatch(/group=SUPPLIER.*sort=AMOUNT|sort=AMOUNT.*group=SUPPLIER/);
  });

  browserTest('columns are chosen without a mouse and kept; what the case is and the money stay', async () => {
    const page = await queue();
    const heads = () => page.getByRole('columnheader').allInnerTexts();
    await expect.poll(() => heads()).toContain('Why here');
    await page.getByRole('button', { name: 'Columns' }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog', { name: 'Columns' });
    await expect.poll(() => menu.getByRole('checkbox', { name: 'What is wrong' }).isDisabled()).toBe(true);
    await expect.poll(() => menu.getByRole('checkbox', { name: 'At risk' }).isDisabled()).toBe(true);
    await menu.getByRole('checkbox', { name: 'Why here' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(heads).not.toContain('Why here');
    await menu.getByRole('button', { name: 'Move Due to the left' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await heads()).join()).toMatch(/Due,.*At risk/s);
    await page.reload();
    await page.locator('[role=row][aria-current]').waitFor();
    expect((await heads()).join()).toMatch(/Due,.*At risk/s);
    await expect.poll(() => heads()).not.toContain('Why here');
  });

  browserTest('a key that ends a run belongs to the run alone', async () => {
    const page = await queue();
    await page.keyboard.press('g');
    await page.keyboard.press('a'); // alone it would assign
    await page.waitForTimeout(300);
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.waitForURL(/\/approvals/);
  });

  browserTest('the focus goes through the queue in order and is always seen', async () => {
    const page = await queue();
    await isWalkable(page, 120);
  });

  browserTest('the focus reaches everything of a case, in order, and is always seen', async () => {
    const page = await queue();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\//);
    await page.getByRole('tab', { name: 'Comments' }).waitFor();
    await page.waitForTimeout(300);
    await isWalkable(page, 80);
  });

  browserTest('the sign-in is filled in and sent', async () => {
    const page = await stage.page();
    await page.goto(address('acme'));
    await page.getByLabel('E-mail').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('email');
    await page.keyboard.type('nobody@acme.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page
      .getByText(/do not (fit|match)|wrong|not right|don’t/i)
      .first()
      .waitFor();
  });
});

async function queue(): Promise<Page> {
  const page = await stage.as('acme', 'analyst');
  await page.goto(address('acme', '/queue/all'));
  await page.locator('[role=row][aria-current]').waitFor();
  return page;
}

const activeRow = async (page: Page) =>
  Number(await page.locator('[role=row][aria-current]').getAttribute('aria-rowindex'));
const inDialog = (page: Page) => page.evaluate(() => Boolean(document.activeElement?.closest('[role=dialog]')));

/** Presses Tab to the end of the page: each stop is seen, each comes after the one before, none is left out. */
async function isWalkable(page: Page, most: number): Promise<void> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
  });
  const faults: string[] = [];
  let stops = 0;
  for (; stops < most; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) break;
    if (stop.fault) faults.push(`${stop.name}: ${stop.fault}`);
  }
  expect(faults).toEqual([]);
  expect(stops).toBeGreaterThan(10);
  expect(stops, 'the walk ends').toBeLessThan(most);
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button:enabled, textarea, input, select')]
      .filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !one.dataset.walked)
      .filter((one) => !one.closest('[role=radiogroup], [role=tablist], [aria-hidden=true], [inert]'))
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(missed).toEqual([]);
}

/** Runs in the page: where the focus is, whether it is seen, and whether it came in order. */
async function lookAtFocus(): Promise<{ name: string; fault?: string } | undefined> {
  const at = document.activeElement as HTMLElement | null;
  if (!at || at === document.body || at.dataset.walked) return undefined;
  const last = document.querySelector<HTMLElement>('[data-walked=last]');
  if (last) last.dataset.walked = 'before';
  const name = at.getAttribute('aria-label') || at.textContent?.slice(0, 40) || at.outerHTML.slice(0, 200);
  const inOrder = !last || (last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const look = async () => {
    await new Promise((next) => setTimeout(next, 20)); // the change of colours has its own time
    const around = [
      at,
      at.parentElement,
      at.parentElement?.parentElement,
      ...(at.closest('label')?.querySelectorAll('*') ?? []),
    ];
    return around.map((one) => {
      const { outline, boxShadow, borderColor, backgroundColor, clipPath } = getComputedStyle(one ?? at);
      return [outline, boxShadow, borderColor, backgroundColor, clipPath].join();
    });
  };
  const focused = (await look()).join();
  at.blur();
  const shown = (await look()).join() !== focused;
  at.focus();
  at.dataset.walked = 'last';
  const box = at.getBoundingClientRect();
  const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const fault = !inOrder ? 'out of order' : !shown ? 'the focus is not seen' : !inSight ? 'out of sight' : undefined;
  return { name, fault };
}
