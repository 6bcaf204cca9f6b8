import { describe, expect, it } from 'vitest';
import { type ReadLimits, readDocument } from '../src/index.ts';
import { envelopedXml, invoiceXml } from './invoice-fixture.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function refusal(input: string | Uint8Array, limits?: Partial<ReadLimits>): string {
  const result = readDocument(typeof input === 'string' ? encode(input) : input, limits);
  return result.status === 'rejected' ? (result.problems[0]?.code ?? 'none') : 'read';
}

function utf16(text: string, bigEndian: boolean, mark = true): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [at, unit] of units.entries()) view.setUint16(at * 2, unit, !bigEndian);
  return bytes;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const BOMB = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
const OUTSIDE = `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>`;

describe('hostile inputs', () => {
  it.each([
    ['an entity bomb', invoiceXml().replace('?>', `?>${BOMB}`).replace('PO-77', '&c;')],
    ['an external entity', invoiceXml().replace('?>', `?>${OUTSIDE}`).replace('PO-77', '&f;')],
    ['an external DTD', invoiceXml().replace('?>', '?><!DOCTYPE Invoice SYSTEM "http://example.com/x.dtd">')],
    ['an HTML page', '<!DOCTYPE html><html><body>Invoice</body></html>'],
  ])('%s is refused for its document type', (_, xml) => {
    expect(refusal(xml)).toBe('DOC-XML-DTD');
  });

  it.each([
    ['cut off in a tag', invoiceXml().slice(0, -300)],
    ['cut off before its end', invoiceXml().slice(0, invoiceXml().lastIndexOf('<'))],
    ['with a second root', `${invoiceXml()}<x/>`],
    ['with an entity nobody declared', invoiceXml().replace('PO-77', '&nbsp;')],
    ['with a prefix nobody declared', invoiceXml().replace('<cbc:ID>', '<zzz:ID>')],
    ['with a repeated attribute', invoiceXml().replace('unitCode="EA"', 'unitCode="EA" unitCode="KG"')],
    ['with control characters', invoiceXml().replace('PO-77', 'PO\u000077')],
    ['with bytes behind it', `${invoiceXml()}PK\u0003\u0004`],
  ])('XML %s is refused as malformed, with line and column', (_, xml) => {
    const result = readDocument(encode(xml));
    expect(result.status).toBe('rejected');
    expect(result.problems[0]).toMatchObject({ code: 'DOC-XML-MALFORMED' });
    expect(result.problems[0]?.message).toMatch(/at line \d+, column \d+: /);
  });

  it('deep nesting is refused before it costs anything', () => {
    expect(refusal(`${'<a>'.repeat(100_000)}`)).toBe('DOC-UNSUPPORTED');
    const deep = `${'<cac:x>'.repeat(65)}${'</cac:x>'.repeat(65)}`;
    expect(refusal(invoiceXml().replace('<cac:OrderReference>', `${deep}<cac:OrderReference>`))).toBe('DOC-TOO-DEEP');
    const bearable = `${'<cac:x>'.repeat(63)}${'</cac:x>'.repeat(63)}`;
    expect(refusal(invoiceXml().replace('<cac:OrderReference>', `${bearable}<cac:OrderReference>`))).toBe('read');
  });

  it('too many elements or attributes are refused', () => {
    expect(refusal(invoiceXml(), { nodesMax: 100 })).toBe('DOC-TOO-MANY-NODES');
    const thousand = Array.from({ length: 1_001 }, (_, at) => `a${at}="1"`).join(' ');
    expect(refusal(invoiceXml().replace('<cac:Item>', `<cac:Item ${thousand}>`))).toBe('DOC-TOO-MANY-NODES');
    const attributes = Array.from({ length: 200 }, (_, at) => `a${at}="1"`).join(' ');
    expect(refusal(invoiceXml().replace('<cac:Item>', `<cac:Item ${attributes}>`), { nodesMax: 250 })).toBe(
      'DOC-TOO-MANY-NODES',
    );
  });

  it('interchanges without end are refused where they pass their bounds', () => {
    const edifact = (inside: string) =>
      `UNB+UNOC:3+S:14+B:14+260301:1200+1'UNH+1+INVOIC:D:96A:UN'${inside}UNT+1+1'UNZ+1+1'`;
    expect(refusal(edifact(`BGM${'+'.repeat(10_000)}'`))).toBe('DOC-TOO-MANY-NODES');
    expect(refusal(edifact("LIN+1'".repeat(11)), { linesMax: 10 })).toBe('DOC-TOO-MANY-LINES');
    expect(refusal(edifact("LIN+1'".repeat(10)), { linesMax: 10 })).not.toBe('DOC-TOO-MANY-LINES');
  });

  it('too many bytes are refused unread, and the last one allowed is read', () => {
    const bytes = encode(invoiceXml());
    expect(refusal(bytes, { bytesMax: bytes.length - 1 })).toBe('DOC-TOO-LARGE');
    expect(refusal(bytes, { bytesMax: bytes.length })).toBe('read');
  });

  it('a reading that takes too long is stopped by the counter it is given', () => {
    let time = 0;
    expect(refusal(invoiceXml(400), { now: () => (time += 6_000) })).toBe('DOC-TOO-SLOW');
  });

  it('nothing, blanks, and files of other kinds are refused by what they are', () => {
    expect(refusal('')).toBe('DOC-EMPTY');
    expect(refusal(' \n\t ')).toBe('DOC-EMPTY');
    expect(refusal('\ufeff')).toBe('DOC-EMPTY');
    for (const other of ['%PDF-1.7 …', 'PK\u0003\u0004', '{"a":1}', 'Hello', '\u0000\u0001\u0002']) {
      expect([other, refusal(other)]).toEqual([other, 'DOC-UNSUPPORTED']);
    }
    const polyglot = readDocument(encode(`%PDF-1.7\n${invoiceXml()}`));
    expect(polyglot).toMatchObject({ status: 'rejected', format: 'unknown', problems: [{ code: 'DOC-UNSUPPORTED' }] });
  });

  it('an attachment of 10 MB is passed over, and not kept', () => {
    const attachment = `<cac:AdditionalDocumentReference><cbc:ID>A-1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="a.pdf">${'QUJD'.repeat(2_500_000)}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;
    const result = readDocument(
      encode(invoiceXml().replace('<cac:OrderReference>', `${attachment}<cac:OrderReference>`)),
    );
    expect(result).toMatchObject({ status: 'read', problems: [] });
    expect(JSON.stringify(result).length).toBeLessThan(5_000);
  });

  it('a text of a megabyte is cut, and the cut is reported', () => {
    const result = readDocument(encode(invoiceXml().replace('Oak board', 'x'.repeat(1_000_000))));
    expect(result).toMatchObject({ status: 'read', problems: [{ code: 'DOC-TEXT-TOO-LONG' }] });
    expect(JSON.stringify(result).length).toBeLessThan(100_000);
  });

  it('an invoice of 10,000 lines is read whole', () => {
    const result = readDocument(encode(invoiceXml(10_000)));
    expect(result).toMatchObject({ status: 'read', problems: [] });
    expect(result.status === 'read' && result.canonical.lines.length).toBe(10_000);
  });

  it('ten thousand broken lines give a bounded list of problems', () => {
    const result = readDocument(encode(invoiceXml(10_000).replaceAll('unitCode="EA"', '')));
    expect(result.status).toBe('read');
    expect(result.problems.length).toBe(501);
    expect(result.problems.at(-1)?.code).toBe('DOC-MORE-PROBLEMS');
  });

  it('a million empty lines are refused or read with a bounded list, never a crash', () => {
    const swollen = (count: number) =>
      encode(invoiceXml().replace('</Invoice>', `${'<cac:InvoiceLine/>'.repeat(count)}</Invoice>`));
    const result = readDocument(swollen(300_000));
    expect(result.status).toBe('read');
    expect(result.problems.length).toBe(501);
    expect(refusal(swollen(1_200_000))).toBe('DOC-TOO-LARGE');
    expect(refusal(swollen(300_000), { nodesMax: 250_000 })).toBe('DOC-TOO-MANY-NODES');
  });

  it('an envelope with two documents gives the first and says so', () => {
    const second = invoiceXml()
      .replace(/<\?xml[^>]*>/, '')
      .replaceAll('R-1001', 'R-6666');
    const result = readDocument(encode(envelopedXml(`${invoiceXml()}${second}`)));
    expect(result).toMatchObject({ status: 'read', canonical: { number: 'R-1001' } });
    expect(result.problems.map((problem) => problem.code)).toEqual(['DOC-SEVERAL-DOCUMENTS']);
  });
});

describe('encodings', () => {
  const named = (encoding: string) => invoiceXml().replace('UTF-8', encoding);

  it.each([
    ['UTF-8 with a byte order mark', encode(`\ufeff${invoiceXml()}`)],
    ['UTF-16 little endian', utf16(named('UTF-16'), false)],
    ['UTF-16 big endian', utf16(named('UTF-16'), true)],
    ['UTF-16 without a mark', utf16(named('UTF-16'), false, false)],
    ['ISO-8859-1 as declared', latin1(named('ISO-8859-1'))],
    ['Windows-1252 as declared', latin1(named('windows-1252'))],
    ['no declaration at all', encode(invoiceXml().replace(/<\?xml[^>]*>\s*/, ''))],
  ])('%s gives the same text', (_, bytes) => {
    expect(readDocument(bytes)).toMatchObject({ status: 'read', canonical: { customer: { name: 'Werft & Söhne' } } });
  });

  it.each([
    ['Latin letters called UTF-8', latin1(invoiceXml())],
    ['Latin letters not declared', latin1(invoiceXml().replace(/<\?xml[^>]*>\s*/, ''))],
    ['UTF-8 called UTF-16', encode(named('UTF-16'))],
    ['an encoding nobody knows', encode(named('x-klingon'))],
    ['an encoding that hides ASCII', encode(named('UTF-7'))],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])],
    ['a cut UTF-16 character', utf16(invoiceXml(), false).slice(0, -1)],
  ])('%s is refused in words', (_, bytes) => {
    expect(refusal(bytes)).toBe('DOC-ENCODING');
  });
});
