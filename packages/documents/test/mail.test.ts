import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterAll, expect, it } from 'vitest';
import type { DocumentPart } from '../src/index.ts';
import { looksLikeMail } from '../src/mail/looks-like-mail.ts';
import { closeThreads, needsOpening, openDocument } from '../src/open/index.ts';
import { invoiceXml } from './invoice-fixture.ts';
import { type Attached, mailOf } from './mail-fixture.ts';
import { hybrid } from './pdf-fixture.ts';

afterAll(closeThreads);

const XML = invoiceXml();
const invoice = (name: string, order = 'PO-77'): Attached => ({ name, bytes: XML.replace('PO-77', order) });
const LOGO = Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), Buffer.alloc(64)]);
const partsOf = (result: object) => (result as { parts: DocumentPart[] }).parts;
const told = (result: { problems: { message: string }[] }) => result.problems.map(({ message }) => message);

it('a mail gives every document that hangs on it, byte for byte, and says who sent it', async () => {
  const pdf = await hybrid(XML);
  const mail = mailOf([
    invoice('may.xml'),
    invoice('june.xml', 'PO-78'),
    { name: 'july.pdf', type: 'application/pdf', bytes: pdf },
  ]);
  expect(needsOpening(mail)).toBe(true);
  const result = await openDocument(mail);
  expect(result).toMatchObject({
    status: 'split',
    format: 'mail',
    problems: [],
    mail: {
      from: 'billing@fjord.example',
      fromName: 'Fjord Billing',
      to: ['invoices@acme.example'],
      subject: 'Invoice 77',
      sentAt: '2026-11-23T08:00:00.000Z',
      messageId: '<77@fjord.example>',
      forwardedFrom: [],
    },
  });
  expect(partsOf(result).map(({ filename }) => filename)).toEqual(['may.xml', 'june.xml', 'july.pdf']);
  expect(Buffer.from(partsOf(result)[0]!.bytes).toString()).toBe(XML);
  expect(Buffer.compare(Buffer.from(partsOf(result)[2]!.bytes), Buffer.from(pdf))).toBe(0);
});

it('the documents of forwarded mails come too, whatever their content type says, and their senders are named', async () => {
  const inner = mailOf([invoice('inner.xml')], { From: 'first@fjord.example', Subject: 'First' });
  const outer = mailOf([invoice('outer.xml', 'PO-79'), { type: 'message/rfc822', bytes: inner }], {
    From: 'clerk@acme.example',
  });
  const attached = mailOf([{ name: 'fw.eml', bytes: outer }], { From: 'boss@acme.example' });
  const result = await openDocument(attached);
  expect(partsOf(result).map(({ filename }) => filename)).toEqual(['outer.xml', 'inner.xml']);
  expect(result).toMatchObject({
    mail: { from: 'boss@acme.example', forwardedFrom: ['clerk@acme.example', 'first@fjord.example'] },
  });
});

it('logos, cards, renderings and second copies are left out, each with its reason', async () => {
  const result = await openDocument(
    mailOf([
      invoice('a.xml'),
      { name: 'a.pdf', type: 'application/pdf', bytes: await hybrid(XML) },
      { name: 'again.xml', bytes: XML },
      {
        name: 'logo.png',
        type: 'image/png',
        bytes: Buffer.concat([LOGO, Buffer.alloc(40_000)]),
        disposition: 'inline',
        cid: 'logo@fjord',
      },
      { name: 'mark.png', type: 'image/png', bytes: LOGO },
      { name: 'me.vcf', type: 'text/vcard', bytes: 'BEGIN:VCARD' },
    ]),
  );
  expect(partsOf(result).map(({ filename }) => filename)).toEqual(['a.xml']);
  expect(told(result)).toEqual([
    'again.xml was left out: the same file as a.xml.',
    'logo.png was left out: a picture inside the text.',
    'mark.png was left out: a picture too small for a page.',
    'me.vcf was left out: a visiting card.',
    'a.pdf was left out: it shows the structured document of the same name.',
  ]);
});

it('a mail without a document is refused with words for its sender, and still says who that is', async () => {
  const result = await openDocument(mailOf([{ name: 'mark.png', type: 'image/png', bytes: LOGO }]));
  expect(result).toMatchObject({ status: 'rejected', format: 'mail', mail: { from: 'billing@fjord.example' } });
  expect(result.problems.map(({ code }) => code)).toEqual(['DOC-MAIL-EMPTY', 'DOC-MAIL-LEFT-OUT']);
});

it('mails and archives inside each other end: mails at a depth, an archive of mails at once', async () => {
  let deep = mailOf([invoice('a.xml')]);
  for (let at = 0; at < 5; at++)
    deep = mailOf([{ type: 'message/rfc822', bytes: deep }], { Subject: `Fw ${'x'.repeat(at)}` });
  expect((await openDocument(deep)).problems).toMatchObject([{ code: 'DOC-MAIL-NESTED' }]);
  const zip = new ZipWriter(new Uint8ArrayWriter());
  await zip.add('mail.eml', new Uint8ArrayReader(mailOf([invoice('a.xml')])));
  const archive = await zip.close();
  expect((await openDocument(archive)).problems).toMatchObject([{ code: 'DOC-ARCHIVE-NESTED' }]);
  const carried = await openDocument(mailOf([{ name: 'all.zip', type: 'application/zip', bytes: archive }]));
  expect(partsOf(carried).map(({ filename }) => filename)).toEqual(['all.zip']);
});

it('no other file is taken for a mail, and a damaged one never throws', async () => {
  for (const text of [
    XML,
    'ISA*00*          *',
    "UNA:+.? 'UNB+",
    'number;date;total\n1;2;3\n',
    'From: here\nTo: there\n\nx',
  ])
    expect(looksLikeMail(Buffer.from(text)), text.slice(0, 20)).toBe(false);
  const mail = mailOf([invoice('a.xml')]);
  for (let cut = 200; cut < mail.length; cut += 97) {
    const result = await openDocument(mail.subarray(0, cut));
    expect(['split', 'rejected']).toContain(result.status);
  }
  const huge = mailOf([], { 'X-Long': 'x'.repeat(300_000) });
  expect((await openDocument(huge)).problems).toMatchObject([{ code: 'DOC-MAIL-BROKEN' }]);
});
