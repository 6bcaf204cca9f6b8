import { createServer, type Server } from 'node:net';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../../../scripts/start/ports.mjs';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { eventually, firstCase } from './casework.ts';

const database = useDatabase();
let house: House;
let analyst: Caller;
let server: Server | undefined;
let port: number;
const taken: string[] = [];
beforeAll(async () => {
  port = await freePort();
  house = await House.open({ ...database().env, SMTP_URL: `smtp://127.0.0.1:${port}` });
  await house.quiet();
  analyst = await house.as('acme', 'analyst');
}, 120_000);
afterAll(async () => {
  server?.close();
  await house?.close();
});

/** A mail server that takes everything. */
function listen(): Promise<void> {
  server = createServer((socket) => {
    let isData = false;
    socket.write('220 here\r\n');
    socket.on('data', (bytes) => {
      const text = bytes.toString();
      if (isData) taken.push(text);
      if (isData && !text.endsWith('\r\n.\r\n')) return;
      isData = /^DATA/i.test(text);
      socket.write(isData ? '354 go on\r\n' : /^QUIT/i.test(text) ? '221 bye\r\n' : '250 good\r\n');
    });
    socket.on('error', () => socket.destroy());
  });
  return new Promise((resolve) => server!.listen(port, '127.0.0.1', resolve));
}

const MAIL = '{ mails(first: 1) { id to subject text html state error caseId } }';
const newest = async () => (await analyst.ask(MAIL)).mails[0];
const resend = (caller: Caller, id: string) =>
  caller.graphql(
    'mutation($input: ResendMailInput!) { resendMail(input: $input) { __typename ... on MailQueued { mail { state error } } ... on NotFound { code } ... on Invalid { code message } } }',
    { input: { id } },
  );

describe('a mail that the mail server does not take', () => {
  test('says why while it is tried again, fails in the end, and is sent again by whom may', async () => {
    const { id: caseId } = await firstCase(analyst, 'AP.MATCH.PRICE');
    const { askSupplier } = await analyst.ask(
      'mutation($input: AskSupplierInput!) { askSupplier(input: $input) { ... on SupplierAsked { url } } }',
      { input: { caseId, question: 'Which price is right?' } },
    );
    const trying = await eventually(newest, (mail) => Boolean(mail?.error));
    expect(trying).toMatchObject({ state: 'QUEUED', error: expect.stringContaining('ECONNREFUSED'), caseId });
    expect(trying.text).toContain(askSupplier.url);
    expect((await resend(analyst, trying.id)).json.data.resendMail).toMatchObject({ code: 'NOT_FAILED' });

    await eventually(
      async () =>
        (
          await house.owner.query(
            `UPDATE outbox SET attempts = 9, not_before = now() WHERE subject_id = $1 AND state = 'scheduled'`,
            [trying.id],
          )
        ).rowCount,
      (count) => count === 1,
    );
    await eventually(newest, (mail) => mail.state === 'FAILED');
    const { mails } = await analyst.ask('{ mails(state: FAILED) { id } }');
    expect(mails.map((mail: { id: string }) => mail.id)).toEqual([trying.id]);

    await listen();
    for (const stranger of [await house.as('borealis', 'analyst'), await house.as('meridian', 'partner-admin')])
      expect((await resend(stranger, trying.id)).json.data.resendMail).toEqual({
        __typename: 'NotFound',
        code: 'NOT_FOUND',
      });
    expect((await resend(await house.as('acme', 'auditor'), trying.id)).text).toMatch(/"Denied"|FORBIDDEN/);
    expect((await resend(analyst, trying.id)).json.data.resendMail).toMatchObject({ __typename: 'MailQueued' });
    const sent = await eventually(newest, (mail) => mail.state === 'SENT');
    expect(sent.error).toBeNull();
    expect(taken.join('')).toContain(`To: ${sent.to}`);
    const { rows } = await house.owner.query(
      `SELECT action, actor_kind AS who FROM audit_entry WHERE subject_id = $1 ORDER BY seq DESC LIMIT 2`,
      [trying.id],
    );
    expect(rows).toEqual([
      { action: 'mail.sent', who: 'system' },
      { action: 'mail.resent', who: 'person' },
    ]);
    const left = await house.owner.query(
      `SELECT 1 FROM dead_letter WHERE kind = 'mail.send' AND subject_id = $1 AND replayed_at IS NULL`,
      [trying.id],
    );
    expect(left.rowCount).toBe(0);
  });
});

test('mails wear the words that policy says, the partner’s under the tenant’s own; what they have to say stays', async () => {
  const PUBLISH =
    'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename ... on PolicyRefused { code } ... on Invalid { code } } }';
  const say = async (slug: string, role: string, changes: object[]) =>
    (await (await house.as(slug, role)).ask(PUBLISH, { input: { changes, reason: 'for the test' } })).publishPolicy;
  const lumen = await house.as('lumen', 'analyst');
  const { id: caseId, invoiceNumber } = await firstCase(lumen, 'AP.MATCH.PRICE');
  const found = await lumen.ask('query($id: ID!) { case(id: $id) { supplier { name } } }', { id: caseId });
  const closing = { key: 'mails.closing', value: { default: 'Yours,\n{company}' } };
  expect(await say('castellan', 'partner-admin', [closing])).toEqual({ __typename: 'PolicyPublished' });
  const subject = { key: 'mails.subject', value: { 'supplier.question': '{company} asks {supplier} about {invoice}' } };
  expect(await say('lumen', 'controller', [subject])).toEqual({ __typename: 'PolicyPublished' });
  const wrong = { key: 'mails.subject', value: { 'report.ready': '{invoice}' } };
  expect((await say('lumen', 'controller', [wrong])).__typename).not.toBe('PolicyPublished');

  const input = { caseId, question: 'Which price is right?' };
  const asking = 'mutation($input: AskSupplierInput!) { askSupplier(input: $input) { ... on SupplierAsked { url } } }';
  const { askSupplier } = await lumen.ask(asking, { input });
  const mail = await eventually(
    async () => (await lumen.ask(MAIL)).mails[0],
    (one) => one?.state === 'SENT',
  );
  expect(mail.subject).toBe(`Lumen Retail Ltd asks ${found.case.supplier.name} about ${invoiceNumber}`);
  expect(mail.text).toContain(askSupplier.url);
  expect(mail.text.endsWith('\n\nYours,\nLumen Retail Ltd')).toBe(true);
  expect(mail.html).toContain('Yours,<br>Lumen Retail Ltd');
  const facts = await house.owner.query('SELECT facts FROM mail WHERE id = $1', [mail.id]);
  expect(facts.rows).toEqual([{ facts: null }]);
  // Sent as it is kept, and nothing of it at the neighbour's partner.
  expect(taken.join('').replaceAll('=\r\n', '')).toContain('Subject: Lumen Retail Ltd asks');
  await analyst.ask(asking, { input: { ...input, caseId: (await firstCase(analyst, 'AP.MATCH.PRICE')).id } });
  const theirs = await eventually(newest, (one) => one.state === 'SENT' && one.id !== mail.id);
  expect(theirs.text).not.toContain('Yours,');
});

test('a tenant’s mails are its own: not its partner’s, nor a neighbour’s, nor a buyer’s', async () => {
  const { id } = await newest();
  for (const [slug, role] of [
    ['meridian', 'partner-admin'],
    ['borealis', 'analyst'],
    ['lumen', 'controller'],
  ] as const) {
    const other = await house.as(slug, role);
    const seen = await other.ask('query($id: ID!) { mail(id: $id) { id } mails { id } }', { id });
    expect(seen.mail, role).toBeNull();
    expect(seen.mails.map((mail: { id: string }) => mail.id)).not.toContain(id);
  }
  const buyer = await house.as('acme', 'buyer');
  expect((await buyer.graphql('query($id: ID!) { mail(id: $id) { id } }', { id })).text).toContain('FORBIDDEN');
});

test('a supplier’s link is seen by those who may make one; an auditor reads the mail without it', async () => {
  const mailWithLink = async (caller: Caller) => {
    const { mails } = await caller.ask('{ mails(first: 200) { subject text html } }');
    return mails.filter((mail: { text: string }) => mail.text.includes('/s/'));
  };
  const auditor = await house.as('acme', 'auditor');
  const [seen, hidden] = [await mailWithLink(await house.as('acme', 'analyst')), await mailWithLink(auditor)];
  expect(seen.length).toBeGreaterThan(0);
  expect(seen[0].text).toMatch(/\/s\/[\w.~-]{20,}/);
  expect(hidden).toHaveLength(seen.length);
  for (const { text, html } of hidden) expect(text + html).not.toMatch(/\/s\/[\w.~-]{8,}/);
});
