import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sendDisputedInvoice } from './order-and-invoice.ts';
import { address, browserTest, PHONE, program, read, useStage } from './stage.ts';

// Promise: whoever looks at a document sees where each field was read, and which field stands where.

const stage = useStage();

/** A PDF of one page with these lines, plain enough to be written by hand. */
function pdfOf(lines: readonly string[]): Buffer {
  const drawn = lines.map((line, at) => `1 0 0 1 60 ${760 - 24 * at} Tm (${line}) Tj`).join('\n');
  const content = `BT /F1 12 Tf\n${drawn}\nET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>> stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj ${object} endobj`).join('\n');
  return Buffer.from(`%PDF-1.4\n${body}\ntrailer <</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n`);
}

const field = (page: Page, name: string | RegExp) => page.getByRole('button', { name, pressed: true });
const chosenText = (page: Page) => page.locator('[data-chosen]');

browserTest('a field shows its place in the XML, a place its field, a problem where it is', async () => {
  const id = await sendDisputedInvoice(program('acme'), {
    number: `VIEW-${process.pid}`,
    quantity: '10',
    agreed: '2.00',
    price: '2.50',
  });
  await program('acme').get(`/v1/documents/${id}?wait=20`);
  const page = await stage.as('acme', 'auditor');
  await page.goto(address('acme', `/documents/${id}`));
  await page.getByRole('button', { name: /^To pay/ }).click();
  await expect.poll(() => read(chosenText(page))).toBe('31.25');
  await expect.poll(() => read(page.locator('.document-line', { has: chosenText(page) }))).toContain('PayableAmount');
  await page.locator('[data-field="lines[0].price"]').click();
  await field(page, /^Price/).waitFor();
  // The keys go on from there: to the net of the line.
  await page.keyboard.press('j');
  await expect.poll(() => read(chosenText(page))).toBe('25.00');
  const line = page.locator('.document-line', { hasText: '<cac:InvoiceLine>' });
  await line.getByRole('button', { name: /^Fold/ }).click();
  await expect.poll(() => read(line)).toMatch(/… \d+ lines/);
  await expect.poll(() => chosenText(page).count()).toBe(0);
  await page.keyboard.press('k');
  await expect.poll(() => read(chosenText(page))).toBe('2.50');
  await page.getByText('As read').click();
  await page.getByRole('article', { name: /^Invoice VIEW/ }).waitFor();
  expect(stage.faults).toEqual([]);
});

browserTest('a PDF is drawn with the places of its fields, and what is unsure says so, on a phone too', async () => {
  const bytes = pdfOf([
    'Invoice No: R-77',
    'Invoice date: 2026-03-01',
    'Net 100.00 EUR',
    'VAT 20.00',
    'Total 120.00 EUR',
  ]);
  const sent = await program('acme').post('/v1/documents', bytes as never, {
    'content-type': 'application/pdf',
    'x-filename': `view-${process.pid}.pdf`,
  });
  const { problems, sources } = (await program('acme').get(`/v1/documents/${sent.json.id}?wait=30`)).json;
  expect(Object.keys(sources)).toEqual(expect.arrayContaining(['number', 'totals.payable']));
  const page = await stage.as('acme', 'analyst');
  await page.goto(address('acme', `/documents/${sent.json.id}`));
  // What was drawn is no longer all white.
  await expect.poll(() => page.evaluate(inkOn)).toBeGreaterThan(100);
  const group = page.getByRole('button', {
    name: new RegExp(`^Warning ${problems.length} fields were read from the page`),
  });
  await group.click();
  await page.getByRole('button', { name: /Number: read from page 1/ }).click();
  await field(page, /^Number R-77/).waitFor();
  const box = page.locator('.page-place-chosen');
  await expect.poll(() => box.getAttribute('aria-label')).toBe('Number');
  await page.locator('.page-place[aria-label="Date"]').click();
  await field(page, /^Date 2026-03-01/).waitFor();

  const phone = await stage.as('acme', 'analyst', PHONE);
  await phone.goto(address('acme', `/documents/${sent.json.id}`));
  await phone.getByRole('tab', { name: 'Fields' }).click();
  await phone.getByRole('button', { name: /^To pay 120.00/ }).click();
  await expect.poll(() => phone.locator('.page-place-chosen').count()).toBeGreaterThan(0);
  await phone.getByText('120.00', { exact: true }).waitFor();
  await phone.getByRole('button', { name: 'Field before' }).click();
  await phone.getByText('Totals: Gross').waitFor();
  expect(stage.faults).toEqual([]);
});

/** How many dots of the first page are dark. */
function inkOn(): number {
  const canvas = document.querySelector<HTMLCanvasElement>('.document-page canvas');
  if (!canvas || canvas.width === 0) return 0;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255 && (data[at] as number) < 100) dark += 1;
  return dark;
}
