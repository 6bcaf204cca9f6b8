import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { invoiceXml } from '../../../packages/documents/test/invoice-fixture.ts';
import { mailOf } from '../../../packages/documents/test/mail-fixture.ts';
import { bomb as pdfBomb } from '../../../packages/documents/test/pdf-fixture.ts';
import { type HostileFile, hostile } from './hostile-file.ts';
import { type Packed, zipOf } from './zip-of.ts';

const NAMES = [
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\a.xml',
  '..\\..\\a.xml',
  'a\u0000.xml',
  `${'d/'.repeat(500)}a.xml`,
  '\u202elmx.a',
];

/** Archives, mails and PDFs that become large, hold each other or lie about themselves. */
export function* hostileArchives(): Generator<HostileFile> {
  yield* bombs();
  yield* nests();
  yield* named();
  yield* broken();
  yield* polyglots();
}

const xml = Buffer.from(invoiceXml());

function* bombs(): Generator<HostileFile> {
  for (const megabytes of [25, 50, 100, 200]) {
    const zeros = Buffer.alloc(megabytes * 1_048_576, 32);
    yield hostile('archive bomb', `zip ${megabytes} MB`, zipOf([{ name: 'a.xml', bytes: zeros }]));
    yield hostile('archive bomb', `gzip ${megabytes} MB`, gzipSync(zeros));
    yield hostile(
      'archive bomb',
      `zip ${megabytes} MB that says 10 bytes`,
      zipOf([{ name: 'a.xml', bytes: zeros, says: 10 }]),
    );
    const sheet = [
      { name: '[Content_Types].xml', bytes: xml },
      { name: 'xl/workbook.xml', bytes: zeros },
    ];
    yield hostile('archive bomb', `workbook ${megabytes} MB`, zipOf(sheet));
    for (const times of [1, 2, 3])
      yield hostile('PDF bomb', `${megabytes} MB ${times} times`, pdfBomb(megabytes, times));
  }
  for (const files of [1_001, 5_000, 20_000]) {
    const many = Array.from({ length: files }, (_, at): Packed => ({ name: `${at}.xml`, bytes: Buffer.from('<a/>') }));
    yield hostile('archive bomb', `${files} files`, zipOf(many));
  }
  for (const copies of [10, 100, 1_000]) {
    const inside = Buffer.alloc(1_048_576, 32);
    const overlapping = Array.from(
      { length: copies },
      (_, at): Packed => ({ name: `${at}.xml`, bytes: inside, over: true }),
    );
    yield hostile('archive bomb', `${copies} entries over each other`, zipOf(overlapping));
  }
}

function* nests(): Generator<HostileFile> {
  let nested: Buffer = xml;
  for (let depth = 1; depth <= 8; depth += 1) {
    nested = depth % 2 ? zipOf([{ name: 'a.zip', bytes: nested }]) : gzipSync(nested);
    if (depth > 1) yield hostile('nested archive', `${depth} deep`, nested);
    if (depth > 1)
      yield hostile(
        'nested archive',
        `${depth} deep, twice`,
        zipOf([
          { name: 'a', bytes: nested },
          { name: 'b', bytes: nested },
        ]),
      );
    const mail = mailOf([{ name: 'a.eml', type: 'message/rfc822', bytes: mailOf([{ name: 'a.zip', bytes: nested }]) }]);
    yield hostile('nested archive', `${depth} deep in mails`, mail, 'contained');
    if (depth > 1)
      yield hostile('nested archive', `${depth} deep, a mail in an archive`, zipOf([{ name: 'a.eml', bytes: mail }]));
  }
}

function* named(): Generator<HostileFile> {
  for (const [at, name] of NAMES.entries()) {
    yield hostile(
      'names',
      `zip ${at}`,
      zipOf([
        { name, bytes: xml },
        { name: `b${name}`, bytes: xml },
      ]),
      'contained',
    );
    yield hostile('names', `mail ${at}`, mailOf([{ name: name.replace('\u0000', ''), bytes: xml }]), 'contained');
  }
}

function* broken(): Generator<HostileFile> {
  for (let cut = 1; cut <= 10; cut += 1) {
    const whole = zipOf([{ name: 'a.xml', bytes: xml }]);
    yield hostile('truncated', `zip ${cut}`, whole.subarray(0, Math.floor((whole.length * cut) / 11)));
    const packed = gzipSync(xml);
    yield hostile('truncated', `gzip ${cut}`, packed.subarray(0, Math.floor((packed.length * cut) / 11)));
  }
}

function* polyglots(): Generator<HostileFile> {
  const twice = zipOf([{ name: 'a.xml', bytes: xml }]);
  const PDF = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  const starts = [
    'GIF89a',
    '\u0089PNG\r\n\u001a\n',
    'MZ',
    '<html><script>alert(1)</script>',
    PDF,
    'II*\u0000',
    '\u00ff\u00d8\u00ff\u00e0',
  ];
  for (const [at, start] of starts.entries()) {
    const head = Buffer.from(start, 'latin1');
    yield hostile('polyglot', `archive behind ${at}`, Buffer.concat([head, twice]));
    if (start !== PDF) yield hostile('polyglot', `PDF behind ${at}`, Buffer.concat([head, Buffer.from(PDF)]));
  }
  yield hostile('polyglot', 'PDF in an archive that is one', Buffer.concat([Buffer.from(PDF), gzipSync(xml), twice]));
  yield hostile('archive bomb', 'a file with a password', zipOf([{ name: 'a.xml', bytes: xml, locked: true }]));
  yield hostile('truncated', 'zip with a false sum', zipOf([{ name: 'a.xml', bytes: xml, sum: crc32(xml) ^ 1 }]));
  yield hostile(
    'truncated',
    'deflate cut off',
    zipOf([{ name: 'a.xml', bytes: xml, raw: deflateRawSync(xml).subarray(0, 100) }]),
  );
}
