import pg from 'pg';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { invoiceXml, putOrder, sendDocument } from '../house/deliveries.ts';
import { address, browserTest, instance, program, read, useStage } from './stage.ts';

const REASON = 'The scan has no order number, please send the invoice itself.';
const stage = useStage();

describe('a document that could not be read', () => {
  const ids: string[] = [];
  beforeAll(async () => {
    if (!instance) return;
    for (const name of ['first', 'second']) {
      const sent = await program('acme').post('/v1/documents', `<Scan>${name} ${process.pid}</Scan>`, {
        'content-type': 'application/xml',
        'x-filename': `return-${name}.xml`,
      });
      ids.push(sent.json.id);
      expect((await program('acme').get(`/v1/documents/${sent.json.id}?wait=20`)).json.status).toBe('rejected');
    }
  });

  const documentOf = async (id: string) => {
    const analyst = await stage.caller('acme', 'analyst');
    return (await analyst.ask('query($id: ID!) { document(id: $id) { status returnedAt returnReason } }', { id }))
      .document;
  };
  const openFromList = async (name: string): Promise<Page> => {
    const page = await stage.as('acme', 'analyst');
    await page.goto(address('acme', '/documents'));
    await page.getByRole('grid', { name: 'Documents' }).getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await expect.poll(() => read(page.getByRole('region', { name: /^Problems/ }))).toContain('DOC-UNSUPPORTED');
    await page.getByRole('button', { name: 'Send document back' }).click();
    await page.getByRole('dialog').waitFor();
    return page;
  };

  browserTest('goes back to its sender by mail, with the reason, and says so wherever it is shown', async () => {
    const [id] = ids as [string];
    const page = await openFromList('return-first.xml');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel('Reason').inputValue()).toContain('return-first.xml');
    await dialog.getByLabel('Reason').fill(REASON);
    const mailbox = dialog.getByLabel('E-mail of the sender');
    await mailbox.fill('nobody');
    await dialog.getByRole('button', { name: 'Send document back' }).click();
    await dialog.getByRole('alert').getByText('This is not an e-mail address.').waitFor();
    expect((await documentOf(id)).returnedAt).toBeNull();
    await mailbox.fill('billing@scan.example');
    await dialog.getByRole('button', { name: 'Send document back' }).click();
    await page.getByText('Document sent back to billing@scan.example').waitFor();
    await page.getByText(REASON).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Send document back' }).count()).toBe(0);
    await expect.poll(() => documentOf(id)).toMatchObject({ status: 'REJECTED', returnReason: REASON });
    const mails = await mailsTo('billing@scan.example');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(REASON);
    expect(mails[0]?.subject).toContain('return-first.xml');
    await page.goto(address('acme', '/documents'));
    const row = page.getByRole('row').filter({ hasText: 'return-first.xml' });
    await row.getByText('Sent back').waitFor();
  });

  browserTest('is only marked where its sender is told in another way: nothing is mailed', async () => {
    const [, id] = ids as [string, string];
    const page = await openFromList('return-second.xml');
    await page.getByRole('button', { name: 'Mark as sent back' }).click();
    await page.getByText('Document marked as sent back').waitFor();
    expect((await documentOf(id)).returnReason).toContain('return-second.xml');
    expect((await mailsTo('%')).filter(({ subject }) => subject.includes('return-second'))).toEqual([]);
    expect(stage.faults).toEqual([]);
  });
});

describe('an invoice that is right', () => {
  browserTest(
    'is held by hand with a reason, and lifted with what the check came to; another person approves',
    async () => {
      const key = program('acme');
      const number = `LIFT-${process.pid}`;
      await putOrder(key, `PO-${number}`);
      const { id } = await sendDocument(key, invoiceXml({ number, order: `PO-${number}`, price: '9.00' }));
      const page = await stage.as('acme', 'analyst');
      await page.goto(address('acme', `/documents/${id}`));
      await page.getByRole('button', { name: 'Hold invoice' }).click();
      const dialog = page.getByRole('dialog');
      // A reason that would be refused is not sent.
      await dialog.getByLabel('Reason').fill('Gone');
      await expect.poll(() => dialog.getByRole('button', { name: 'Hold invoice' }).isDisabled()).toBe(true);
      await dialog.getByLabel('Reason').fill('The contract has ended');
      await dialog.getByRole('button', { name: 'Hold invoice' }).click();
      await page.getByRole('button', { name: 'Lift hold' }).click();
      await expect.poll(() => read(dialog)).toContain('The contract has ended');
      await dialog.getByLabel('Reason').fill('The contract was renewed in May');
      await dialog.getByRole('button', { name: 'Lift hold' }).click();
      await page.getByText(/^Hold lifted; case .* waits for the approval$/).waitFor();
      const asked = 'query($id: ID!) { document(id: $id) { invoice { status } } }';
      const { document } = await (await stage.caller('acme', 'analyst')).ask(asked, { id });
      expect(document.invoice.status).toBe('HELD');
      expect(stage.faults).toEqual([]);
    },
  );
});

async function mailsTo(mailbox: string): Promise<{ subject: string; text: string }[]> {
  const owner = new pg.Client({ connectionString: instance!.databaseUrl });
  await owner.connect();
  try {
    return (await owner.query('SELECT subject, text FROM mail WHERE to_address LIKE $1', [mailbox])).rows;
  } finally {
    await owner.end();
  }
}
