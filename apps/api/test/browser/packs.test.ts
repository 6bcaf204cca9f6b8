import { readFileSync } from 'node:fs';
import { verifyPack } from '@clearhold/audit';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openZip } from '../../src/cli/pack/open-zip.ts';
import { address, browserTest, PHONE, read, useStage } from './stage.ts';

const stage = useStage();

/** Clicks the newest download and opens what came. */
async function download(page: Page) {
  const coming = page.waitForEvent('download');
  await page
    .getByRole('link', { name: /^Download / })
    .first()
    .click();
  const came = await coming;
  const file = await came.path();
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  return { name: came.suggestedFilename(), zip: await openZip(file) };
}

describe('what is taken away', () => {
  browserTest('an auditor takes a case’s evidence, and its page is readable without us', async () => {
    const auditor = await stage.caller('acme', 'auditor');
    const { cases } = await auditor.ask('{ cases(first: 1) { edges { node { id number } } } }');
    const { id, number } = cases.edges[0].node;
    const page = await stage.as('acme', 'auditor');
    await page.goto(address('acme', `/cases/${id}`));
    await page.getByRole('button', { name: 'Evidence' }).click();
    const dialog = page.getByRole('dialog', { name: `Evidence of case ${number}` });
    await dialog.getByText('None was made yet.').waitFor();
    await dialog.getByRole('button', { name: 'Make an evidence pack' }).click();
    await dialog.getByRole('link', { name: /^Download / }).waitFor();
    const { name, zip } = await download(page);
    expect(name).toBe(`evidence-case-${number}.zip`);
    expect(await verifyPack(zip)).toMatchObject({ ok: true, findings: [] });
    const pieces = [];
    for await (const piece of zip.read('index.html')) pieces.push(piece);
    await zip.close();
    const paper = await stage.page();
    await paper.setContent(Buffer.concat(pieces).toString('utf8'));
    const said = await read(paper.locator('body'));
    for (const heading of ['What was found', 'Who decided, and why', 'Policy that was applied', 'Log entries'])
      expect(said).toContain(heading);
    await expect.poll(() => paper.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  });

  browserTest('on a phone, the evidence of a control is asked for beside the log', async () => {
    const page = await stage.as('acme', 'auditor', PHONE);
    await page.goto(address('acme', '/audit'));
    await page.getByRole('button', { name: 'Evidence' }).click();
    const dialog = page.getByRole('dialog', { name: 'Evidence of a control' });
    const control = dialog.getByRole('combobox', { name: 'Control' });
    await control.click();
    await page.keyboard.type('Price above');
    await page.getByRole('option', { name: 'Price above order (AP.MATCH.PRICE)' }).click();
    await expect.poll(() => control.inputValue()).toBe('Price above order (AP.MATCH.PRICE)');
    await dialog.getByRole('button', { name: 'Make an evidence pack' }).click();
    await dialog.getByRole('link', { name: /^Download / }).waitFor();
  });

  browserTest('an administrator takes everything the company owns; nobody else is shown the way', async () => {
    const page = await stage.as('acme', 'tenant-admin');
    await page.goto(address('acme', '/team/export'));
    await page.getByRole('button', { name: 'Make an export' }).click();
    await page.getByRole('link', { name: /^Download / }).waitFor();
    const { name, zip } = await download(page);
    expect(name).toMatch(/^export-.*\.zip$/);
    expect(zip.names).toEqual(expect.arrayContaining(['README.md', 'schema.json', 'log/audit.jsonl']));
    await zip.close();
    const other = await stage.as('acme', 'auditor');
    await other.goto(address('acme', '/team/people'));
    await other
      .getByRole('tab', { name: 'People' })
      .or(other.getByRole('link', { name: 'People' }))
      .first()
      .waitFor();
    await expect.poll(() => other.getByText('Export', { exact: true }).count()).toBe(0);
  });
});

describe('the audit log is searched', () => {
  browserTest('in the portal by unit, in the console by tenant', async () => {
    const page = await stage.as('acme', 'controller');
    await page.goto(address('acme', '/audit'));
    await page
      .getByRole('grid', { name: 'Audit log' })
      .or(page.getByRole('table', { name: 'Audit log' }))
      .waitFor();
    await page.getByRole('button', { name: /Unit/ }).click();
    await page.getByRole('option').nth(1).click();
    await page.waitForURL(/unit=/);
    const desk = await stage.as('meridian', 'partner-admin');
    await desk.goto(address('meridian', '/audit'));
    await desk.getByText('session.opened').first().waitFor();
    await desk.getByRole('button', { name: /Tenant/ }).waitFor();
    await expect.poll(() => read(desk.locator('main'))).toMatch(/created (Acme|Borealis)/);
  });
});
