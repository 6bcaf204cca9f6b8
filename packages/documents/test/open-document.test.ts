import { gzipSync } from 'node:zlib';
import { AFRelationship } from '@cantoo/pdf-lib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterAll, describe, expect, it } from 'vitest';
import { closeThreads, needsOpening, openDocument } from '../src/open/index.ts';
import { invoiceXml } from './invoice-fixture.ts';
import { bomb, hybrid, pdfOf } from './pdf-fixture.ts';

afterAll(closeThreads);

const XML = invoiceXml();
const utf8 = (text: string) => Buffer.from(text);
const codes = (result: { problems: { code: string }[] }) => result.problems.map(({ code }) => code);

async function zipOf(files: Record<string, Uint8Array>, password?: string): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, bytes] of Object.entries(files)) await zip.add(name, new Uint8ArrayReader(bytes), { password });
  return zip.close();
}

describe('a PDF with an invoice inside', () => {
  it('is read by its XML, and the format says both', async () => {
    const result = await openDocument(await hybrid(XML));
    expect(result).toMatchObject({ status: 'read', format: 'facturx-ubl-invoice-2.1' });
    expect(codes(result)).toContain('FX-DESCRIPTION-MISSING');
    expect(codes(result)).not.toContain('FX-RELATIONSHIP');
  });

  it('is read under any name, and is told where the relationship is wrong', async () => {
    const named = await openDocument(await hybrid(XML, 'invoice 7.xml'));
    expect(named).toMatchObject({ status: 'read', format: 'pdf-ubl-invoice-2.1' });
    const related = await openDocument(await hybrid(XML, 'xrechnung.xml', AFRelationship.Supplement));
    expect(codes(related)).toContain('FX-RELATIONSHIP');
  });
});

describe('an archive', () => {
  it('of one document is that document', async () => {
    const direct = await openDocument(utf8(XML));
    expect(await openDocument(gzipSync(XML))).toEqual(direct);
    expect(
      await openDocument(await zipOf({ 'a/invoice.xml': utf8(XML), 'META-INF/signature.xml': utf8('<x/>') })),
    ).toEqual(direct);
    const pdf = await hybrid(XML);
    expect(await openDocument(await zipOf({ 'invoice.xml': utf8(XML), 'Invoice.pdf': pdf }))).toEqual(direct);
    expect((await openDocument(await zipOf({ 'invoice.pdf': pdf }))).format).toBe('facturx-ubl-invoice-2.1');
  });

  it('of several documents is taken apart, but never an archive in an archive', async () => {
    const files = {
      'may/one.xml': utf8(XML),
      'may/two.xml': utf8(XML.replace('PO-77', 'PO-78')),
      'three.pdf': await hybrid(XML),
    };
    const result = await openDocument(await zipOf(files));
    expect(result).toMatchObject({ status: 'split', format: 'zip', problems: [] });
    expect((result as { parts: object[] }).parts).toMatchObject([
      { name: 'may/one.xml', filename: 'one.xml', contentType: 'application/octet-stream' },
      { name: 'may/two.xml', filename: 'two.xml' },
      { name: 'three.pdf', contentType: 'application/pdf' },
    ]);
    const inner = await openDocument(await zipOf({ ...files, 'more.zip': await zipOf(files) }));
    expect(codes(inner)).toEqual(['DOC-ARCHIVE-NESTED']);
  });

  it('that is locked, empty, nested, broken or an Office file is refused by name', async () => {
    const zip = await zipOf({ 'invoice.xml': utf8(XML) });
    expect(codes(await openDocument(await zipOf({ 'invoice.xml': utf8(XML) }, 'secret')))).toEqual([
      'DOC-ARCHIVE-ENCRYPTED',
    ]);
    expect(codes(await openDocument(await zipOf({})))).toEqual(['DOC-EMPTY']);
    expect(codes(await openDocument(await zipOf({ 'inner.zip': zip })))).toEqual(['DOC-ARCHIVE-NESTED']);
    expect(codes(await openDocument(gzipSync(gzipSync(XML))))).toEqual(['DOC-ARCHIVE-NESTED']);
    expect(codes(await openDocument(zip.subarray(0, zip.length / 2)))).toEqual(['DOC-ARCHIVE-BROKEN']);
    expect(codes(await openDocument(gzipSync(XML).subarray(0, 200)))).toEqual(['DOC-ARCHIVE-BROKEN']);
    const office = await zipOf({ '[Content_Types].xml': utf8('<Types/>'), 'word/document.xml': utf8('<d/>') });
    expect(codes(await openDocument(office))).toEqual(['DOC-UNSUPPORTED']);
  });
});

describe('a hostile file', () => {
  const blanks = Buffer.alloc(64 * 1_048_576);
  const cases: [string, () => Promise<Uint8Array>, string][] = [
    ['a PDF that needs a password', async () => locked(), 'DOC-PDF-ENCRYPTED'],
    ['a PDF that was cut off', async () => (await hybrid(XML)).subarray(0, 900), 'DOC-PDF-BROKEN'],
    ['a PDF of garbage', async () => utf8(`%PDF-1.7\n${'x'.repeat(5000)}\n%%EOF`), 'DOC-PDF-BROKEN'],
    ['a PDF of a thousand pages', async () => thousandPages(), 'DOC-TOO-MANY-PAGES'],
    ['a PDF that unpacks to 300 MB', async () => bomb(300, 1), 'DOC-TOO-LARGE-UNPACKED'],
    ['a PDF whose page is 25 MB of blanks', async () => bomb(25, 1), 'DOC-TOO-LARGE-UNPACKED'],
    ['a PDF packed twice', async () => bomb(300, 2), 'DOC-TOO-LARGE-UNPACKED'],
    [
      'a PDF that is an archive, too',
      async () => Buffer.concat([await hybrid(XML), await zipOf({ 'a.xml': utf8(XML) })]),
      'DOC-POLYGLOT',
    ],
    ['an XML that is a PDF, too', async () => Buffer.concat([utf8('<!--'), await hybrid(XML)]), 'DOC-POLYGLOT'],
    ['a ZIP bomb', async () => zipOf({ 'a.xml': blanks }), 'DOC-TOO-LARGE-UNPACKED'],
    ['a gzip bomb', async () => gzipSync(blanks), 'DOC-TOO-LARGE-UNPACKED'],
    [
      'a ZIP of many files',
      async () => zipOf(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`${n}.xml`, utf8('x')]))),
      'DOC-TOO-MANY-FILES',
    ],
  ];
  it.each(cases)('%s is refused by name', { timeout: 10_000 }, async (_, make, code) => {
    const result = await openDocument(await make());
    expect([result.status, codes(result)[0]]).toEqual(['rejected', code]);
  });

  it('is seen before it is read', () => {
    expect(needsOpening(utf8(XML))).toBe(false);
    expect(needsOpening(gzipSync(XML))).toBe(true);
  });
});

async function locked(): Promise<Uint8Array> {
  const document = await pdfOf(['secret']);
  document.encrypt({ userPassword: 'one', ownerPassword: 'two' });
  return document.save();
}

async function thousandPages(): Promise<Uint8Array> {
  const document = await pdfOf(['page']);
  for (let page = 1; page < 1000; page += 1) document.addPage([595, 842]);
  return document.save();
}
