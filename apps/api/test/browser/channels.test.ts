import { newId } from '@clearhold/kernel';
import { describe, expect } from 'vitest';
import { mailOf } from '../../../../packages/documents/test/mail-fixture.ts';
import { signaturesOf } from '../../src/features/webhooks/signing/standard-signature.ts';
import { address, browserTest, instance, PHONE, read, useStage } from './stage.ts';

const stage = useStage();

/** What a mail server does: hands a mail on, signed, as its bytes are. */
async function handOn(at: string, secret: string): Promise<Response> {
  const message = { id: newId<string>(), seconds: Math.floor(Date.now() / 1000), body: mailOf([]) };
  const signature = signaturesOf([secret], message);
  return fetch(`http://127.0.0.1:${instance!.port}${new URL(at).pathname}`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'message/rfc822', 'webhook-id': message.id },
      ...{ 'webhook-timestamp': String(message.seconds), 'webhook-signature': signature },
    },
    body: new Uint8Array(message.body),
  });
}

describe('channels', () => {
  browserTest('an address for mails is made, its key shown once; it is paused, changed and closed', async () => {
    const page = await stage.as('acme', 'tenant-admin');
    await page.goto(address('acme', '/channels'));
    await page.getByRole('button', { name: 'Add channel' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Invoices by mail');
    await dialog.getByLabel('Known senders').fill('nobody');
    await dialog.getByRole('button', { name: 'Add channel' }).click();
    await expect.poll(() => read(dialog)).toContain('an address, or @ and a domain');
    await dialog.getByLabel('Known senders').fill('@scans.example');
    await dialog.getByRole('button', { name: 'Add channel' }).click();
    await expect.poll(() => read(page.getByRole('group', { name: 'Signing key' }))).toMatch(/whsec_/);
    const [secret] = /whsec_[A-Za-z0-9+/=]+/.exec(await read(page.getByRole('group', { name: 'Signing key' })))!;
    await page.getByRole('button', { name: 'I have kept the key' }).click();
    const list = page.getByRole('list', { name: 'Channels' });
    await expect.poll(() => read(list)).toMatch(/Active[\s\S]*Nothing came yet[\s\S]*v1\/mail\/[\s\S]*@scans.example/);
    const [at] = /http\S+\/v1\/mail\/[A-Za-z0-9_-]{43}/.exec(await read(list))!;
    expect((await handOn(at, secret)).status).toBe(202);
    await page.reload();
    await expect.poll(() => read(list)).toContain('Last document');
    await list.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => read(list)).toContain('Paused');
    await page.getByRole('button', { name: 'Close Invoices by mail' }).click();
    await page.getByRole('button', { name: 'Close for good' }).click();
    await page.getByText('No channel yet').waitFor();
  });

  browserTest('are for one business unit, or for the whole company again', async () => {
    const page = await stage.as('lumen', 'tenant-admin', PHONE);
    await page.goto(address('lumen', '/channels'));
    await page.getByRole('button', { name: 'Add channel' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Leeds by mail');
    await dialog.getByRole('button', { name: /Its documents are for/ }).click();
    await page.getByRole('option', { name: 'Lumen Leeds' }).click();
    await dialog.getByRole('button', { name: 'Add channel' }).click();
    await page.getByRole('button', { name: 'I have kept the key' }).click();
    const list = page.getByRole('list', { name: 'Channels' });
    await expect.poll(() => read(list)).toContain('All its documents are for Lumen Leeds.');
    await page.getByRole('button', { name: 'Change Leeds by mail' }).click();
    await expect.poll(() => read(dialog)).toContain('Lumen Leeds');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await dialog.getByRole('button', { name: /Its documents are for/ }).click();
    await page.getByRole('option', { name: 'The whole company' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => read(list)).not.toContain('All its documents');
  });

  browserTest('are read by an analyst, who changes none', async () => {
    const page = await stage.as('acme', 'analyst');
    await page.goto(address('acme', '/channels'));
    await page.getByText('No channel yet').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Add channel' }).count()).toBe(0);
  });
});
