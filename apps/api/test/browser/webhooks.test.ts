import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Receiver } from '../house/receiver.ts';
import { address, browserTest, instance, read, useStage } from './stage.ts';

const stage = useStage();
let receiver: Receiver;
beforeAll(async () => {
  if (instance) receiver = await Receiver.open();
});
afterAll(() => receiver?.close());

describe('webhooks', () => {
  browserTest('are added, tried and looked at; a key is shown once, and a sender gets an address', async () => {
    const page = await stage.as('acme', 'tenant-admin');
    await page.goto(address('acme', '/webhooks'));
    await page.getByRole('button', { name: 'Add webhook' }).click();
    await page.getByLabel('Name').fill('Data warehouse');
    await page.getByLabel('Address').fill(receiver.url);
    await page.getByText('Case opened').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add webhook' }).click();
    await expect.poll(() => read(page.getByRole('group', { name: 'Signing key' }))).toMatch(/whsec_/);
    await page.getByRole('button', { name: 'I have kept the key' }).click();
    await page.getByRole('button', { name: 'Data warehouse' }).click();
    receiver.status = () => 500;
    await page.getByRole('button', { name: 'Send a test' }).click();
    const deliveries = page.getByRole('list', { name: 'Deliveries' });
    await deliveries.getByText('Not taken').waitFor();
    await expect.poll(() => read(deliveries)).toMatch(/webhook.tested[\s\S]*Answered 500/);
    expect(receiver.got).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add sender' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Receiving scanner');
    await page.getByRole('dialog').getByRole('button', { name: 'Add sender' }).click();
    await page.getByRole('button', { name: 'I have kept the key' }).click();
    await expect
      .poll(() => read(page.getByRole('group', { name: 'Address for Receiving scanner' })))
      .toContain('/v1/hooks/');
  });

  browserTest('of a partner are in the console, for its admin alone', async () => {
    const admin = await stage.as('meridian', 'partner-admin');
    await admin.goto(address('meridian', '/webhooks'));
    await admin.getByText('No webhook yet').waitFor();
    await admin.getByRole('button', { name: 'Add webhook' }).click();
    await admin.getByText('Case opened').waitFor();
    await expect.poll(() => admin.getByText('Case assigned').count()).toBe(0);
  });
});
