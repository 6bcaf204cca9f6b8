import { describe, expect, it } from 'vitest';
import type { CanonicalInvoice, DocumentPart, ReadResult } from '../src/index.ts';
import { needsOpening, openDocument } from '../src/open/index.ts';
import { checkMapping, proposeMapping, signatureOf, type TableMapping } from '../src/tables/index.ts';
import { workbookOf } from './workbook-fixture.ts';

const GERMAN = 'Rechnungsnummer;Rechnungsdatum;Lieferant;Bezeichnung;Menge;Einzelpreis;Nettobetrag;MwSt %;Währung';
const HEADER = GERMAN.split(';');
const ROWS = [
  'R-1;03.11.2026;Müller AG;Schrauben, M4;10;1.234,50;12.345,00;19;EUR',
  'R-1;03.11.2026;Müller AG;"Muttern; ""M4""";2;5,00;10,00;19;EUR',
  'R-2;04.11.2026;Weber;Öl;1;7,5;7,50;7;EUR',
];
const CSV = [GERMAN, ...ROWS].join('\r\n');
const proposed = (header: string[], rows: string[][]): TableMapping =>
  proposeMapping(
    header,
    rows.map((row) => row.map((text) => ({ text }))),
  );
const MAPPING = proposed(HEADER, [ROWS[2]!.split(';')]);
const read = (bytes: Uint8Array, ...mappings: TableMapping[]) => openDocument(bytes, {}, mappings);
const partsOf = (result: ReadResult): DocumentPart[] => (result.status === 'split' ? result.parts : []);
const invoiceOf = (result: ReadResult) =>
  result.status === 'read'
    ? { ...result, canonical: result.canonical as CanonicalInvoice }
    : expect.fail(JSON.stringify(result).slice(0, 300));
const codes = (result: ReadResult) => result.problems.map(({ code }) => code);

describe('a CSV file', () => {
  it('waits where no mapping knows its header, and says by which signatures one would', async () => {
    const result = await read(Buffer.from(CSV));
    expect(result).toMatchObject({ status: 'waiting', format: 'csv', problems: [{ code: 'DOC-TABLE-UNMAPPED' }] });
    expect(result.status === 'waiting' && result.headers[0]).toBe(signatureOf(HEADER));
    const moved = await read(Buffer.from(CSV), { ...MAPPING, header: [...HEADER.slice(1), HEADER[0]!] });
    expect(moved.status).toBe('waiting');
  });

  it('gives one invoice for each number, with the cell of each field and what its lines come to', async () => {
    const [first, second] = partsOf(await read(Buffer.from(CSV), MAPPING));
    expect(first!.reading).toMatchObject({
      format: 'csv',
      canonical: {
        kind: 'Invoice',
        number: 'R-1',
        issueDate: '2026-11-03',
        currency: 'EUR',
        supplier: { name: 'Müller AG' },
        lines: [
          { id: '1', name: 'Schrauben, M4', quantity: '10', price: '1234.50', net: '12345.00', tax: { percent: '19' } },
          { id: '2', name: 'Muttern; "M4"', net: '10.00' },
        ],
        taxes: [{ percent: '19', taxable: '12355.00', amount: '2347.45' }],
        totals: { lines: '12355.00', net: '12355.00', tax: '2347.45', gross: '14702.45', payable: '14702.45' },
      },
      sources: { number: { row: 2, column: 1 }, 'lines[1].net': { row: 3, column: 7 } },
      problems: [],
    });
    expect(second!.reading!.sources).toMatchObject({
      number: { row: 4, column: 1 },
      'lines[0].net': { row: 4, column: 7 },
    });
  });

  it('carries each invoice as a file that reads the same by itself', async () => {
    for (const part of partsOf(await read(Buffer.from(CSV), MAPPING)))
      expect(invoiceOf(await read(part.bytes, MAPPING)).canonical).toEqual(part.reading!.canonical);
  });

  it('is the same in every encoding and with every delimiter, whatever its name', async () => {
    const expected = partsOf(await read(Buffer.from(CSV), MAPPING)).map(({ reading }) => reading);
    const latin = Buffer.from(CSV, 'latin1');
    const utf16 = Buffer.from(`\ufeff${CSV}`, 'utf16le');
    const bare16 = Buffer.from(CSV, 'utf16le').swap16();
    const tabs = Buffer.from(CSV.replace('"Muttern; ""M4"""', 'Muttern§ "M4"').replaceAll(';', '\t').replace('§', ';'));
    const named = Buffer.from(`sep=;\r\n${CSV}`);
    for (const bytes of [latin, utf16, bare16, tabs]) {
      expect(needsOpening(bytes)).toBe(true);
      expect(partsOf(await read(bytes, MAPPING)).map(({ reading }) => reading)).toEqual(expected);
    }
    expect(partsOf(await read(named, MAPPING)).map(({ reading }) => reading!.canonical)).toEqual(
      expected.map((one) => one!.canonical),
    );
  });

  it('finds its header below a title, and takes rows without a number where the mapping says so', async () => {
    const text = ['Rechnungen November', '', GERMAN, ROWS[0], ROWS[1]!.replace('R-1', ''), GERMAN].join('\n');
    const { canonical, sources } = invoiceOf(await read(Buffer.from(text), { ...MAPPING, fillDown: true }));
    expect(canonical.lines).toHaveLength(2);
    expect(sources).toMatchObject({ number: { row: 4, column: 1 }, 'lines[1].net': { row: 5, column: 7 } });
    const strict = await read(Buffer.from(text), { ...MAPPING, fillDown: false });
    expect(strict).toMatchObject({ problems: [{ code: 'DOC-TABLE-ROW', message: expect.stringContaining('Row 5') }] });
  });

  it('says which cell cannot be read, and never guesses', async () => {
    const text = [GERMAN, ROWS[0]!.replace('12.345,00', '12,345.00').replace('03.11', '31.02')].join('\n');
    const { canonical, problems } = invoiceOf(await read(Buffer.from(text), MAPPING));
    expect(canonical.issueDate).toBeUndefined();
    expect(problems.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['DOC-TABLE-VALUE', 'fatal', 'issueDate'],
      ['DOC-TABLE-VALUE', 'fatal', 'lines[0].net'],
    ]);
    expect(problems[1]!.message).toContain('Row 2, column G');
  });

  it('says where the rows of one invoice contradict each other, and where sums do not add up', async () => {
    const text = [`${GERMAN};Total HT`, `${ROWS[0]};12.000,00`, `${ROWS[1]!.replace('03.11', '05.11')};12.000,00`].join(
      '\n',
    );
    const header = [...HEADER, 'Total HT'];
    const result = invoiceOf(
      await read(Buffer.from(text), { ...MAPPING, header, columns: { ...MAPPING.columns, 'totals.net': 10 } }),
    );
    expect(codes(result)).toEqual(['DOC-TABLE-CONTRADICTION', 'BR-CO-13']);
  });

  it('is a credit note where it says so or its total is below zero, with amounts above', async () => {
    const text =
      'Invoice No,Date,Supplier,Total,Currency\nC-1,2026-11-03,Acme,"-1,200.50",usd\nC-2,2026-11-03,Acme,7,USD';
    const mapping = proposed(text.split('\n')[0]!.split(','), [['C-1', '2026-11-03', 'Acme', '-1,200.50', 'usd']]);
    const [credit, invoice] = partsOf(await read(Buffer.from(text), mapping));
    expect(credit!.reading!.canonical).toMatchObject({
      kind: 'CreditNote',
      currency: 'USD',
      totals: { payable: '1200.5' },
    });
    expect(invoice!.reading!.canonical).toMatchObject({ kind: 'Invoice', lines: [], totals: { payable: '7' } });
  });

  it('of more than 10,000 rows, or with a quotation mark that never ends, is refused', async () => {
    const rows = (count: number) => Buffer.from([GERMAN, ...Array.from({ length: count }, () => ROWS[2])].join('\n'));
    expect(invoiceOf(await read(rows(10_000), MAPPING)).canonical.lines).toHaveLength(10_000);
    expect(codes(await read(rows(10_001), MAPPING))).toEqual(['DOC-TOO-MANY-LINES']);
    expect(codes(await read(rows(20_000), MAPPING))).toEqual(['DOC-TOO-MANY-LINES']);
    const open = Buffer.concat([rows(300), Buffer.from('\n"never;ends')]);
    expect(codes(await read(open, MAPPING))).toEqual(['DOC-CSV-BROKEN']);
  });

  it('is told from prose, JSON, EDIFACT and XML', () => {
    for (const text of [
      'Dear Sir, thank you, for your letter.\nWe are, alas, late.',
      '[1,2,3]\n[1,2,3]',
      "UNA:+.? '\nUNB+a,b,c",
      '<a b="1,2,3">\n<c d="1,2,3">',
    ])
      expect(needsOpening(Buffer.from(text))).toBe(false);
  });
});

describe('a workbook', () => {
  const rows = [
    ['Lieferrechnungen'],
    HEADER,
    [
      'R-1',
      { s: 1, inner: '<v>46329</v>' },
      'Müller & Co',
      'Schrauben',
      10,
      1234.5,
      { inner: '<f>E3*F3</f><v>12345.000000000001</v>' },
      19,
      'EUR',
    ],
    [
      { s: 2, inner: '<v>42</v>' },
      { t: 'inlineStr', inner: '<is><t>04.11.2026</t></is>' },
      'Weber',
      'Öl',
      1,
      7.5,
      7.5,
      7,
      'EUR',
    ],
  ];

  it('is read like a CSV file, with its sheets; a formula gives its stored result', async () => {
    const result = await read(
      await workbookOf({ Notes: [['a']], November: rows, Old: rows }, { hidden: 'Old' }),
      MAPPING,
    );
    expect(codes(result)).toEqual(['DOC-SHEET-SKIPPED']);
    const [first, second] = partsOf(result);
    expect(partsOf(result)).toHaveLength(2);
    expect(first!.reading).toMatchObject({
      format: 'xlsx',
      canonical: {
        number: 'R-1',
        issueDate: '2026-11-03',
        supplier: { name: 'Müller & Co' },
        lines: [{ net: '12345' }],
      },
      sources: { 'lines[0].net': { sheet: 'November', row: 3, column: 7 } },
    });
    expect(second!.reading!.canonical).toMatchObject({ number: '00042', issueDate: '2026-11-04' });
    expect(invoiceOf(await read(first!.bytes, MAPPING)).canonical).toEqual(first!.reading!.canonical);
  });

  it('counts days from 1904 where it says so', async () => {
    const book = await workbookOf(
      { A: [HEADER, ['R-1', { s: 1, inner: '<v>44867</v>' }, 'W', 'Öl', 1, 1, 1, 7, 'EUR']] },
      { is1904: true },
    );
    expect(invoiceOf(await read(book, MAPPING)).canonical.issueDate).toBe('2026-11-03');
  });

  it('refuses a cell whose formula has no stored result, and one that is an error; nothing is evaluated', async () => {
    const line = ['R-1', '', 'W', 'Öl', { inner: '<f>1+1</f>' }, { t: 'e', inner: '<v>#REF!</v>' }, 3, 7, 'EUR'];
    const { canonical, problems } = invoiceOf(await read(await workbookOf({ A: [HEADER, line] }), MAPPING));
    expect(canonical.lines[0]).toMatchObject({ net: '3' });
    expect(canonical.lines[0]).not.toHaveProperty('quantity');
    expect(problems.map(({ message }) => message)).toEqual([
      'Sheet “A”, row 2, column E holds a formula without a stored result.',
      'Sheet “A”, row 2, column F holds the error #REF!.',
    ]);
  });

  it('that unpacks to far more than it has, declares a document type or is damaged is refused', async () => {
    const bomb = await workbookOf(
      { A: rows },
      { more: { 'xl/sharedStrings.xml': `<sst>${' '.repeat(30_000_000)}</sst>` } },
    );
    expect(codes(await read(bomb, MAPPING))).toEqual(['DOC-TOO-LARGE-UNPACKED']);
    const typed = await workbookOf(
      { A: rows },
      { more: { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><styleSheet/>' } },
    );
    expect(codes(await read(typed, MAPPING))).toEqual(['DOC-XLSX-BROKEN']);
    const whole = await workbookOf({ A: rows });
    expect(codes(await read(whole.subarray(0, whole.length / 2), MAPPING))).toEqual(['DOC-XLSX-BROKEN']);
  });
});

describe('a mapping', () => {
  it('is proposed from columns’ names in many languages', () => {
    const fields = (header: string) => Object.keys(proposed(header.split('|'), []).columns).sort();
    const essential = [
      'currency',
      'issueDate',
      'line.description',
      'line.net',
      'line.quantity',
      'number',
      'supplier.name',
    ];
    expect(MAPPING).toMatchObject({ dateOrder: 'DMY', decimalSign: ',' });
    for (const header of [
      'Invoice No.|Invoice Date|Vendor Name|Item Description|Qty|Line Total|Currency',
      'N° facture|Date de facture|Fournisseur|Désignation|Quantité|Montant|Devise',
      'Número de factura|Fecha factura|Proveedor|Descripción|Cantidad|Importe|Moneda',
      'Numero fattura|Data fattura|Fornitore|Descrizione|Quantità|Importo|Valuta',
      'Factuurnummer|Factuurdatum|Leverancier|Omschrijving|Aantal|Bedrag|Valuta',
      'Numer faktury|Data wystawienia|Sprzedawca|Nazwa towaru|Ilość|Wartość netto|Waluta',
      'Fakturanr|Fakturadato|Leverandør|Beskrivelse|Antall|Beløp|Valuta',
    ])
      expect(fields(header), header).toEqual(expect.arrayContaining(essential.filter((one) => one !== 'line.net')));
  });

  it('says all that keeps it from giving an invoice', () => {
    expect(checkMapping(MAPPING)).toEqual([]);
    const faults = checkMapping({
      ...MAPPING,
      columns: { issueDate: 12 },
      constants: { currency: 'eur', number: '1' },
    });
    expect(faults.map(({ field }) => field)).toEqual([
      'number',
      'totals.payable',
      'line.taxPercent',
      'supplier.name',
      'number',
      'issueDate',
      'currency',
    ]);
  });
});
