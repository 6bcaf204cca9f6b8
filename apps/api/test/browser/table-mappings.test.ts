import { describe, expect } from 'vitest';
import { address, browserTest, program, useStage } from './stage.ts';

const stage = useStage();
const CSV = [
  'Rechnungsnummer;Rechnungsdatum;Lieferant;Bezeichnung;Menge;Nettobetrag;MwSt %',
  'TM-1;03.11.2026;Müller AG;Schrauben;10;1.234,50;19',
  'TM-2;04.11.2026;Müller AG;Muttern;2;10,00;19',
].join('\n');

describe('a table of a header that nobody mapped yet', () => {
  browserTest(
    'waits among the documents, is mapped by an analyst with its rows in sight, and is then read',
    async () => {
      const sent = await program('acme').post('/v1/documents', CSV, {
        'content-type': 'text/plain',
        'x-filename': 'list.txt',
      });
      const { id } = sent.json;
      expect((await program('acme').get(`/v1/documents/${id}?wait=20`)).json.status).toBe('waiting');
      const page = await stage.as('acme', 'analyst');
      await page.goto(address('acme', '/documents?status=WAITING'));
      await page.getByRole('grid', { name: 'Documents' }).getByRole('link', { name: 'list.txt' }).click();
      const columns = page.getByRole('region', { name: 'Which column is what' });
      await columns.getByText('Say which column holds the currency').waitFor();
      const save = columns.getByRole('button', { name: 'Save and read the file' });
      await expect.poll(() => save.isDisabled()).toBe(true);
      await columns.getByLabel('Currency, the same for all').fill('EUR');
      await columns.getByText('2 invoices would be read').waitFor();
      await columns.getByText('1469.06 EUR').waitFor();
      await save.click();
      await expect
        .poll(async () => (await program('acme').get(`/v1/documents/${id}`)).json.status, { timeout: 20_000 })
        .toBe('processed');
      expect((await program('acme').get(`/v1/documents/${id}`)).json.parts).toHaveLength(2);
      const { parts } = (await program('acme').get(`/v1/documents/${id}`)).json;
      await expect
        .poll(async () => (await program('acme').get(`/v1/documents/${parts[1].id}?wait=20`)).json.status)
        .toBe('processed');
      await page.goto(address('acme', `/documents/${parts[1].id}`));
      await page.getByText('Row 3, column A').waitFor();
      await page.goto(address('acme', '/mappings'));
      const row = page.getByRole('row').filter({ hasText: 'list.txt' });
      await row.getByRole('button', { name: 'Change list.txt' }).click();
      await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Müller’s list');
      await page.getByRole('dialog').getByRole('button', { name: 'Save mapping' }).click();
      await page.getByRole('row').filter({ hasText: 'Müller’s list' }).waitFor();
      await page.getByRole('button', { name: 'Remove Müller’s list' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Remove mapping' }).click();
      await page.getByText('No mapping yet').waitFor();
      expect(stage.faults).toEqual([]);
    },
  );
});
