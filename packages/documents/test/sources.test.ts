import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocument } from '../src/index.ts';
import { closeThreads, SHOWN_BYTES_MAX, type TextView, viewDocument } from '../src/open/index.ts';
import { ciiXml } from './cii-fixture.ts';
import { corpus, corpusBytes, skipReason, xmlFiles } from './corpus.ts';
import { invoiceXml } from './invoice-fixture.ts';
import { hybrid } from './pdf-fixture.ts';

// Promise: every field that was read from a text points at the place where it is written, and at no other.

afterAll(closeThreads);

async function shown(bytes: Uint8Array): Promise<TextView> {
  const result = readDocument(bytes);
  const known = { problems: result.problems, ...(result.status === 'read' ? { canonical: result.canonical } : {}) };
  const { text } = await viewDocument(bytes, known);
  if (!text) throw new Error('no text is shown');
  return text;
}

/** What stands at a field's place, and what that place is called. */
const at = ({ text, fields }: TextView, field: string): string | undefined => {
  const found = fields.find((one) => one.field === field);
  return found && `${text.slice(found.start, found.end)} at ${found.place}, ${found.line}:${found.column}`;
};

const EDIFACT = [
  "UNA:+,? 'UNB+UNOC:3+S:14+B:14+260301:1200+7'UNH+1+INVOIC:D:96A:UN'BGM+380+R-1+9'",
  "DTM+137:20260301:102'RFF+ON:4500001'NAD+BY+4000001000005::9++Buyer GmbH'RFF+VA:DE111111111'",
  "NAD+SU+4000002000004::9++Seller AS'RFF+VA:NO222222222MVA'CUX+2:EUR:4'",
  "LIN+1++4000001543578:EN'IMD+F++:::Nut?'s ?+ bolts'QTY+47:1.000:PCE'MOA+203:20,16'PRI+AAA:20,16'TAX+7+VAT+++:::19+S'",
  "LIN+2'QTY+47:1:PCE'MOA+203:1,00'UNS+S'MOA+79:21,16'MOA+388:21,16'MOA+9:21,16'UNT+9+1'UNZ+1+7'",
].join('');
const X12 = [
  'ISA*00*          *00*          *ZZ*SELLER         *ZZ*BUYER          *260301*1200*U*00401*000000007*0*P*>~\n',
  'GS*IN*B*S*20260301*1200*9*X*004010~\nST*810*0001~\nBIG*20260301*A-1**4500001~\nN1*SE*Seller Inc*1*123456789~\n',
  'IT1*1*2*EA*2*EA*VP*A-77~\nTDS*400~\nCTT*1~\nSE*7*0001~\nGE*1*9~\nIEA*1*000000007~\n',
].join('');

describe('a field points at its place', () => {
  it('in UBL, by XPath, line and column, even where others say the same', async () => {
    const view = await shown(Buffer.from(invoiceXml(2)));
    expect(at(view, 'lines[1].net')).toMatch(
      /^100\.00 at \/Invoice\/cac:InvoiceLine\[2\]\/cbc:LineExtensionAmount\[1\], /,
    );
    expect(at(view, 'lines[1].unit')).toMatch(/^EA at .*InvoiceLine\[2\]\/cbc:InvoicedQuantity\[1\]\/@unitCode, /);
    expect(at(view, 'totals.gross')).toContain('cbc:TaxInclusiveAmount');
    expect(at(view, 'totals.payable')).toContain('cbc:PayableAmount');
    expect(at(view, 'customer.taxId')).toContain('AccountingCustomerParty');
    const { line = 0, column = 0 } = view.fields.find((one) => one.field === 'number') ?? {};
    expect(view.text.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^R-1001</);
  });

  it('in a Cross Industry Invoice, as it is and inside of a PDF or an archive', async () => {
    const view = await shown(Buffer.from(ciiXml()));
    expect(at(view, 'totals.payable')).toContain('ram:DuePayableAmount');
    const known = readDocument(Buffer.from(ciiXml()));
    if (known.status !== 'read') throw new Error('not read');
    const inPdf = await viewDocument(await hybrid(ciiXml()), known);
    expect([inPdf.form, inPdf.text]).toEqual(['PDF', view]);
    const packed = await viewDocument(gzipSync(ciiXml()), known);
    expect([packed.form, packed.text]).toEqual(['TEXT', view]);
  });

  it('in EDIFACT, by segment, element and component, a segment a line', async () => {
    const view = await shown(Buffer.from(EDIFACT));
    expect(view.text.split('\n')[3]).toBe("BGM+380+R-1+9'");
    expect(at(view, 'number')).toBe('R-1 at UNH[1]/BGM[1]/2.1, 4:9');
    expect(at(view, 'supplier.taxId')).toMatch(/^NO222222222MVA at UNH\[1\]\/RFF\[3\]\/1\.2,/);
    expect(at(view, 'lines[0].description')).toMatch(/^Nut\?'s \?\+ bolts at UNH\[1\]\/LIN\[1\]\/IMD\[1\]\/3\.4,/);
    expect(at(view, 'lines[0].net')).toMatch(/^20,16 at UNH\[1\]\/LIN\[1\]\/MOA\[1\]\/1\.2,/);
    expect(at(view, 'lines[0].tax.percent')).toMatch(/^19 at /);
    expect(at(view, 'lines[1].quantity')).toMatch(/^1 at UNH\[1\]\/LIN\[2\]\/QTY\[1\]/);
    expect(at(view, 'totals.payable')).toMatch(/^21,16 at UNH\[1\]\/MOA\[3\]/);
  });

  it('in X12, and one that was worked out points nowhere', async () => {
    const view = await shown(Buffer.from(X12));
    expect(at(view, 'number')).toMatch(/^A-1 at ST\[1\]\/BIG\[1\]\/2\.1,/);
    expect(at(view, 'lines[0].quantity')).toMatch(/^2 at ST\[1\]\/IT1\[1\]\/2\.1,/);
    expect(at(view, 'lines[0].price')).toMatch(/^2 at ST\[1\]\/IT1\[1\]\/4\.1,/);
    expect(at(view, 'totals.payable')).toMatch(/^400 at ST\[1\]\/TDS\[1\]\/1\.1,/);
    expect(at(view, 'totals.net')).toBeUndefined();
  });
});

describe('a problem points at its place', () => {
  it('which is a field where a field is wrong, and what should hold it where it is missing', async () => {
    const wrong = invoiceXml(2)
      .replace('<cbc:IssueDate>2026', '<cbc:IssueDate>26')
      .replace(
        /<cbc:PayableAmount[^<]*<\/cbc:PayableAmount>/,
        '<cbc:PayableAmount currencyID="EUR">1.00</cbc:PayableAmount>',
      );
    const view = await shown(Buffer.from(wrong));
    const { problems } = readDocument(Buffer.from(wrong));
    const placed = view.problems.map(({ problem, start, end, field }) => [
      problems[problem]?.code,
      view.text.slice(start, end),
      field,
    ]);
    expect(placed).toContainEqual(['DOC-DATE', expect.stringMatching(/^26-/), undefined]);
    expect(placed).toContainEqual(['BR-CO-16', '<cac:LegalMonetaryTotal>', undefined]);
  });

  it('in a segment', async () => {
    const view = await shown(Buffer.from(X12.replace('*2*EA*2*', '*2*each*2*')));
    expect(view.problems.map(({ start, end }) => view.text.slice(start, end))).toContain('IT1*1*2*each*2*EA*VP*A-77~');
  });
});

it('XML that breaks off is shown as far as it came, and too much text not at all', async () => {
  const cut = invoiceXml(2).slice(0, 3_000);
  expect((await shown(Buffer.from(cut))).text).toBe(cut);
  const long = Buffer.from(`<!--${' '.repeat(SHOWN_BYTES_MAX)}-->${invoiceXml(1)}`);
  expect(await viewDocument(long, { problems: [] })).toEqual({ form: 'NONE', text: undefined, isTooLong: true });
});

it('the secrets of cXML are not shown, whole or broken off, and all else stays where it is', async () => {
  const xml =
    '<cXML><Header><Sender><Credential><SharedSecret>s<![CDATA[3]]>cret</SharedSecret></Credential></Sender></Header><Request/></cXML>';
  const { text } = await shown(Buffer.from(xml));
  expect(text).toBe(xml.replace('s<![CDATA[3]]>cret', '•'.repeat(18)));
  expect((await shown(Buffer.from(xml.slice(0, 60)))).text).toMatch(/<SharedSecret>•+$/);
});

/** Every text of a canonical document by its path, but for what the reader says of it. */
function textsOf(members: object, prefix = ''): string[] {
  return Object.entries(members).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return value === '' || prefix + key === 'kind' ? [] : [prefix + key];
    if (typeof value !== 'object' || value === null) return [];
    if (!Array.isArray(value)) return textsOf(value, `${prefix}${key}.`);
    return value.flatMap((one, index) => (typeof one === 'object' ? textsOf(one, `${prefix}${key}[${index}].`) : []));
  });
}

// Notes that are put together from a subject and a text.
const TOGETHER = new Set(['note']);

describe.skipIf(skipReason)('invoices from outside', () => {
  const files = corpus ? xmlFiles('peppol_bis3', 'en16931', 'xrechnung', 'zugferd_facturx') : [];
  it('point at a place for every one of their fields', async () => {
    const missing: string[] = [];
    let fields = 0;
    for (const file of files) {
      const bytes = corpusBytes(file);
      const result = readDocument(bytes);
      if (result.status !== 'read' || !/^(Invoice|CreditNote)$/.test(result.canonical.kind)) continue;
      const view = await shown(bytes);
      const found = new Set(view.fields.map((one) => one.field));
      const wanted = textsOf(result.canonical).filter((field) => !TOGETHER.has(field));
      fields += wanted.length;
      missing.push(...wanted.filter((field) => !found.has(field)).map((field) => `${file} ${field}`));
    }
    expect(fields).toBeGreaterThan(9_000);
    expect(missing).toEqual([]);
  }, 60_000);
});

// Promise: nothing that is sent can keep others waiting when it is looked at.
describe('what is made to be costly ends, with the places that were found', () => {
  it.each<[string, string, number]>([
    ['a thousand lines', invoiceXml(1_200), 10_000],
    ['a deep tree', `<Invoice>${'<a>'.repeat(250_000)}1`, 0],
    [
      'long names',
      `<Invoice>${Array.from({ length: 60 }, () => `<${'n'.repeat(15_000)}>`).join('')}${'<b>1</b>'.repeat(60_000)}`,
      0,
    ],
    ['many elements', invoiceXml(2).replace('</Invoice>', `${'<cbc:ID>9</cbc:ID>'.repeat(100_000)}</Invoice>`), 30],
  ])(
    '%s',
    async (_, text, fields) => {
      const bytes = Buffer.from(text);
      const result = readDocument(bytes);
      const known = { problems: result.problems, ...(result.status === 'read' ? { canonical: result.canonical } : {}) };
      const view = await viewDocument(bytes, known);
      expect(view.text?.fields.length).toBeGreaterThanOrEqual(fields);
    },
    60_000,
  );
});
