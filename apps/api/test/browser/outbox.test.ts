import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { address, browserTest, instance, PHONE, read, useStage } from './stage.ts';

const stage = useStage();
let owner: pg.Client;
const outside = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});
const asked: string[] = [];
beforeAll(async () => {
  if (!instance) return;
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  owner = new pg.Client({ connectionString: instance.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  outside.close();
  await owner?.end();
});

const elsewhere = () => `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
const LINK = 'http://acme.localhost/s/a-link-to-hand-over';

/** A mail that was written, in whatever state. */
async function write(slug: string, subject: string, state: string, error: string | null = null): Promise<string> {
  const html = `<p>Please answer: <a href="${LINK}">${LINK}</a></p><p id="said">said so</p>
    <img src="${elsewhere()}/a.png"><link rel="stylesheet" href="${elsewhere()}/b.css"><script>document.getElementById('said').textContent = 'a program ran'</script>`;
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO mail (tenant_id, id, to_address, subject, html, text, state, error, created_at)
     SELECT tenant_id, $2, 'billing@nordwerk.example', $3, $4, $5, $6, $7, now() FROM scope WHERE slug = $1 AND kind <> 'unit' RETURNING id`,
    [slug, `ffffffff-ffff-7fff-8fff-${randomUUID().slice(-12)}`, subject, html, `Please answer: ${LINK}`, state, error],
  );
  return rows[0]!.id;
}
const row = (page: Page, subject: string) => page.getByRole('row').filter({ hasText: subject });

describe('the outgoing mail', () => {
  browserTest('is read by keyboard, its link copied, its looks shown without asking anybody outside', async () => {
    await write('acme', 'A question about NW-1', 'kept');
    const page = await stage.as('acme', 'analyst');
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address('acme').slice(0, -1) });
    await page.goto(address('acme', '/queue/all'));
    await page.getByRole('link', { name: 'Outgoing mail' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.getByRole('heading', { name: 'Outgoing mail' }).waitFor();
    await expect
      .poll(() => read(row(page, 'A question about NW-1')))
      .toMatch(/billing@nordwerk.example[\s\S]*Kept here/);
    const at = (await page.getByRole('row').allInnerTexts()).findIndex((text) =>
      text.includes('A question about NW-1'),
    );
    for (let step = 1; step < at; step++) await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'A question about NW-1' }).waitFor();
    await expect.poll(() => read(page.getByRole('main'))).toContain('No mail server is set');
    await page.getByRole('button', { name: /Copy.*Link/ }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(LINK);

    await page.getByRole('tab', { name: 'As it looks' }).click();
    const frame = page.frameLocator('iframe');
    await expect.poll(() => read(frame.locator('#said'))).toBe('said so');
    await expect.poll(() => page.locator('iframe').getAttribute('sandbox')).toBe('');
    await frame.getByRole('link').click();
    expect(page.context().pages()).toHaveLength(1);
    expect(asked).toEqual([]);
    await page.getByRole('tab', { name: 'As it looks' }).focus();
    await page.keyboard.press('Escape');
    await page.getByRole('row').first().waitFor();
  });

  browserTest('that failed says why and is sent again, also on a phone', async () => {
    const subject = 'Your document could not be read';
    const id = await write('acme', subject, 'failed', '550 no such mailbox');
    const page = await stage.as('acme', 'analyst', PHONE);
    await page.goto(address('acme', '/outbox?failed=true'));
    await page.getByRole('listitem').filter({ hasText: subject }).getByRole('link').click();
    await page.getByText('550 no such mailbox').waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Send mail again' }).click();
    await page.getByText('is sent again').first().waitFor();
    await page.getByRole('button', { name: 'Send mail again' }).waitFor({ state: 'detached' });
    const { rows } = await owner.query(
      `SELECT actor_kind AS who FROM audit_entry WHERE subject_id = $1 AND action = 'mail.resent'`,
      [id],
    );
    expect(rows).toEqual([{ who: 'person' }]);
    await page.goto(address('acme', '/outbox?failed=true'));
    await page.getByText('No mail failed').waitFor();
  });

  browserTest('of a partner stands in its console, and no tenant’s there', async () => {
    await write('meridian', 'Of Meridian itself', 'sent');
    const page = await stage.as('meridian', 'partner-admin');
    await page.goto(address('meridian', '/outbox'));
    await row(page, 'Of Meridian itself').waitFor();
    await expect.poll(() => read(page.getByRole('main'))).not.toContain('A question about NW-1');
    await row(page, 'Of Meridian itself').getByRole('link').click();
    await page.getByText('The mail server took it.').waitFor();
    const operator = await stage.as('meridian', 'partner-operator');
    await operator.goto(address('meridian', '/outbox'));
    await operator.getByText(/A partner admin/).waitFor();
  });
});
