import { invoiceXml } from '../../../packages/documents/test/invoice-fixture.ts';
import { seeded } from '../../report.ts';
import { type HostileFile, hostile } from './hostile-file.ts';

const FORMULAS = [
  '=1+1',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '=HYPERLINK("http://x","y")',
  "=cmd|' /C calc'!A0",
  '\t=1',
  '\r=1',
  '＝1',
  '=WEBSERVICE("http://x")',
];
const NAMES = [
  '\u0410\u0421\u041c\u0415',
  'Ac\u200bme',
  '\u202eemca',
  'A\u0301cme',
  'Acme\u00ad',
  '\uff21cme',
  'ac\u0455me',
  '\u{1d5d4}cme',
  'Acme\ufeff',
  '\u2066Acme',
];
const DECLARED = [
  'UTF-8',
  'UTF-16',
  'UTF-32',
  'ISO-8859-1',
  'windows-1252',
  'US-ASCII',
  'UTF-7',
  'x-klingon',
  'EBCDIC-CP-US',
  '',
];
const EDIFACT =
  "UNB+UNOC:3+S:14+B:14+260301:1200+1'UNH+1+INVOIC:D:96A:UN'BGM+380+R-1+9'DTM+137:20260301:102'LIN+1++A:EN'QTY+47:1'MOA+203:1'UNS+S'MOA+77:1'UNT+9+1'UNZ+1+1'";
const X12 =
  'ISA*00*          *00*          *ZZ*SELLER         *ZZ*BUYER          *260301*1200*U*00401*000000007*0*P*>~GS*IN*S*B*20260301*1200*1*X*004010~ST*810*0001~BIG*20260301*R-1~IT1*1*1*EA*1~TDS*100~SE*5*0001~GE*1*1~IEA*1*000000007~';

/** Texts of other encodings, cut off, without end, or with what another program would run. */
export function* hostileTexts(): Generator<HostileFile> {
  yield* encoded();
  yield* endless();
  yield* told();
}

const xml = invoiceXml();

function* encoded(): Generator<HostileFile> {
  for (const name of DECLARED) {
    const text = name ? xml.replace('UTF-8', name) : xml.replace(/<\?xml[^>]*>\s*/, '');
    const wide = Buffer.from(text, 'utf16le');
    const own = name === 'UTF-8' || name === '';
    yield hostile(
      'encoding',
      `Latin called ${name}`,
      Buffer.from(text, 'latin1'),
      /8859|1252/.test(name) ? 'contained' : 'refused',
    );
    yield hostile('encoding', `UTF-16 cut, called ${name}`, wide.subarray(0, wide.length - 1));
    yield hostile(
      'encoding',
      `UTF-8 called ${name}`,
      text,
      own || /8859|1252|ASCII/.test(name) ? 'contained' : 'refused',
    );
    yield hostile(
      'encoding',
      `half a pair, called ${name}`,
      Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]),
      'refused',
    );
  }
  for (const [syntax, text] of Object.entries({ xml, edifact: EDIFACT, x12: X12 }))
    for (let cut = 1; cut <= 25; cut += 1)
      yield hostile('truncated', `${syntax} ${cut}`, text.slice(0, Math.floor((text.length * cut) / 26)));
}

function* endless(): Generator<HostileFile> {
  for (const [count, unit] of [
    [200_000, "LIN+1'"],
    [400_000, "UNH+1+INVOIC:D:96A:UN'"],
    [3_000_000, "'"],
    [3_000_000, '+'],
    [3_000_000, '?'],
  ] as const) {
    yield hostile(
      'many segments',
      `EDIFACT ${count} of ${unit}`,
      EDIFACT.replace("UNS+S'", unit.repeat(count)),
      'contained',
    );
    const same = unit.replaceAll('+', '*').replaceAll("'", '~');
    yield hostile('many segments', `X12 ${count} of ${same}`, X12.replace('TDS*100~', same.repeat(count)), 'contained');
  }
}

function* told(): Generator<HostileFile> {
  for (const formula of FORMULAS) {
    const row = `Number,Date,Amount\n${formula},2026-03-01,"${formula.replaceAll('"', '""')}"\n`;
    yield hostile('formula', `CSV ${formula}`, row, 'contained');
    yield hostile(
      'formula',
      `XML ${formula}`,
      xml.replace('Oak board', formula.replaceAll('\r', ' ').replaceAll('<', '')),
      'contained',
    );
  }
  for (const name of NAMES)
    yield hostile('confusable', JSON.stringify(name), xml.replaceAll('Reed', name).replace('Oak', name), 'contained');
  for (const rows of [10_001, 200_000])
    yield hostile('many rows', `CSV ${rows}`, `Number,Date\n${'1,2\n'.repeat(rows)}`, 'contained');
  yield hostile('many rows', 'CSV of one endless quote', `Number,Date\n"${'a,'.repeat(5_000_000)}`, 'contained');
  yield hostile('many rows', 'CSV of 300 columns', `${'a,'.repeat(300)}\n`.repeat(1_000), 'contained');
  yield hostile('header', 'a mail of a million header lines', `${'X-A: b\r\n'.repeat(1_000_000)}\r\nhi`, 'contained');
  yield hostile(
    'header',
    'a mail of endless parts',
    `Content-Type: multipart/mixed; boundary=a\r\nFrom: a@b\r\n\r\n${'--a\r\n\r\nx\r\n'.repeat(500_000)}`,
    'contained',
  );
  yield hostile('header', 'JSON of a million brackets', '['.repeat(1_000_000));
  const random = seeded(40);
  for (let n = 0; n < 80; n += 1) {
    const bytes = Uint8Array.from({ length: 1 + Math.floor(random() * 4_000) }, () => Math.floor(random() * 256));
    yield hostile('noise', `${n}`, bytes);
  }
}
