import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CanonicalInvoice } from '../src/canonical.ts';
import { captureInvoice } from '../src/capture/capture-invoice.ts';
import { closeThreads, openDocument } from '../src/open/index.ts';
import { corpus, corpusBytes, skipReason } from './corpus.ts';
import { laidOut } from './laid-out.ts';
import { pdfOf } from './pdf-fixture.ts';

afterAll(closeThreads);

const PAGES: Record<string, { page: string; expected: object; lines?: object[] }> = {
  en: {
    page: `
Northwind Timber Ltd                                   INVOICE
12 Mill Lane, Leeds                                    Invoice number: NT-2024/118
VAT no GB123456789                                     Invoice date:   3 March 2024
                                                       Due date:       02/04/2024
Bill to                                                PO number:      PO-7781
Acme Ltd

Description                  Qty      Unit price       Amount
Oak boards, planed           12       25.00            300.00
Delivery                     1        40.50            40.50

                             Subtotal                  £340.50
                             VAT 20%                   £68.10
                             Total due                 £408.60
IBAN GB82 WEST 1234 5698 7654 32`,
    expected: {
      number: 'NT-2024/118',
      issueDate: '2024-03-03',
      dueDate: '2024-04-02',
      currency: 'GBP',
      orderReference: 'PO-7781',
      supplier: { name: 'Northwind Timber Ltd', taxId: 'GB123456789' },
      customer: { name: 'Acme Ltd' },
      payment: { iban: 'GB82WEST12345698765432' },
      totals: { net: '340.50', tax: '68.10', gross: '408.60', payable: '408.60' },
    },
    lines: [
      { name: 'Oak boards, planed', quantity: '12', price: '25.00', net: '300.00' },
      { name: 'Delivery', quantity: '1', price: '40.50', net: '40.50' },
    ],
  },
  de: {
    page: `
Holzwerk Nord GmbH                       Rechnungsnummer     2024-00871
                                         Rechnungsdatum      17.04.2024
USt-IdNr.: DE123456789                   Ihre Bestellung     B-5512

Pos  Bezeichnung             Menge       Einzelpreis         Betrag
1    Eichenbretter           10          1.125,00            11.250,00

Summe netto                                                  11.250,00 €
MwSt 19%                                                     2.137,50 €
Gesamtbetrag                                                 13.387,50 €
IBAN: DE89 3704 0044 0532 0130 00`,
    expected: {
      number: '2024-00871',
      issueDate: '2024-04-17',
      currency: 'EUR',
      orderReference: 'B-5512',
      supplier: { name: 'Holzwerk Nord GmbH', taxId: 'DE123456789' },
      payment: { iban: 'DE89370400440532013000' },
      totals: { net: '11250.00', tax: '2137.50', gross: '13387.50' },
    },
    lines: [{ name: 'Eichenbretter', quantity: '10', price: '1125.00', net: '11250.00' }],
  },
  fr: {
    page: `
Menuiserie Dupont SARL                Facture n° F2024-044
                                      Date de facture : 5 février 2024
                                      Échéance : 06/03/2024
Total HT                                                  1 200,00 €
TVA 20%                                                   240,00 €
Total TTC                                                 1 440,00 €`,
    expected: {
      number: 'F2024-044',
      issueDate: '2024-02-05',
      dueDate: '2024-03-06',
      currency: 'EUR',
      supplier: { name: 'Menuiserie Dupont SARL' },
      totals: { net: '1200.00', tax: '240.00', gross: '1440.00' },
    },
  },
  it: {
    page: `
Legnami Rossi S.r.l.                  Fattura n. 88/2024
                                      Data fattura: 09/05/2024
Totale imponibile                                         500,00
IVA 22%                                                   110,00
Totale fattura                                            EUR 610,00`,
    expected: {
      number: '88/2024',
      issueDate: '2024-05-09',
      currency: 'EUR',
      supplier: { name: 'Legnami Rossi S.r.l.' },
      totals: { net: '500.00', tax: '110.00', gross: '610.00' },
    },
  },
  es: {
    page: `
Maderas del Sur S.L.                  Factura nº: 2024/301
                                      Fecha de factura: 21 de junio de 2024
Base imponible                                            1.000,00 €
IVA 21%                                                   210,00 €
Total factura                                             1.210,00 €`,
    expected: {
      number: '2024/301',
      issueDate: '2024-06-21',
      supplier: { name: 'Maderas del Sur S.L.' },
      totals: { net: '1000.00', tax: '210.00', gross: '1210.00' },
    },
  },
  nl: {
    page: `
Houthandel Jansen B.V.                Factuurnummer: 20240077
                                      Factuurdatum:  12 maart 2024
Totaal excl. BTW                                          € 80,00
BTW 21%                                                   € 16,80
Totaal te betalen                                         € 96,80`,
    expected: { number: '20240077', issueDate: '2024-03-12', totals: { gross: '96.80', tax: '16.80' } },
  },
  pl: {
    page: `
Faktura nr FV/12/2024                 Data wystawienia: 2024-07-01
Sprzedawca: Tartak Północ Sp. z o.o.
Wartość netto                                             100,00
Kwota VAT                                                 23,00
Do zapłaty:                                               123,00 PLN`,
    expected: {
      number: 'FV/12/2024',
      issueDate: '2024-07-01',
      currency: 'PLN',
      supplier: { name: 'Tartak Północ Sp. z o.o.' },
      totals: { net: '100.00', tax: '23.00', gross: '123.00' },
    },
  },
};

describe('the page of an invoice', () => {
  it.each(Object.entries(PAGES))('is read in %s', (_, { page, expected, lines }) => {
    const captured = captureInvoice(laidOut(page));
    expect(captured?.canonical).toMatchObject(expected);
    if (lines) expect(captured?.canonical.lines).toMatchObject(lines);
  });

  it('says of each field where it stands and how sure it is, surer where the sums add up', () => {
    const { sources, problems } = captureInvoice(laidOut(PAGES.en!.page))!;
    expect(sources.number).toEqual({ page: 1, box: [0.71, 0.0333, 0.11, 0.0117], confidence: 0.9 });
    const broken = captureInvoice(laidOut(PAGES.en!.page.replace('68.10', '68.20')))!;
    expect(sources['totals.gross']!.confidence).toBeGreaterThan(broken.sources['totals.gross']!.confidence);
    const blurred = captureInvoice(laidOut(PAGES.en!.page, 0.5))!;
    expect(blurred.sources.number!.confidence).toBe(0.45);
    expect(problems.map(({ path }) => path)).toEqual(Object.keys(sources));
  });

  it('of a credit note is one', () => {
    const captured = captureInvoice(
      laidOut(PAGES.de!.page.replace('Holzwerk Nord', 'Gutschrift zu 17\n\nHolzwerk Nord')),
    );
    expect(captured?.canonical.kind).toBe('CreditNote');
  });

  it('of something else says too little', () => {
    expect(captureInvoice(laidOut('Dear customer,\n\nplease find our invoice attached.\n'))).toBeUndefined();
    expect(captureInvoice([])).toBeUndefined();
  });
});

describe('a PDF without data', () => {
  it('is read by its words, and every field says that it is not certain', async () => {
    const result = await openDocument(await (await pdfOf(PAGES.en!.page.split('\n'))).save());
    expect(result).toMatchObject({ status: 'read', format: 'pdf', canonical: { number: 'NT-2024/118' } });
    expect(result.problems.every(({ code, confidence }) => code === 'DOC-CAPTURED' && confidence! < 1)).toBe(true);
  });

  it('and without an invoice on its pages is refused', async () => {
    const result = await openDocument(await (await pdfOf(['Good morning'])).save());
    expect(result).toMatchObject({ status: 'rejected', problems: [{ code: 'DOC-NO-CONTENT' }] });
  });
});

const FOLDER = 'invoice_pdf/invoice-x__invoice2data/compare';
const REAL = ['AmazonWebServices', 'FlipkartInvoice', 'NetpresseInvoice', 'coolblue2', 'oyo'];
const shipped = (name: string): { invoice_number: string; date: string; amount: number; currency?: string } =>
  [JSON.parse(readFileSync(join(corpus ?? '', FOLDER, `${name}.json`), 'utf8'))].flat()[0];

describe.skipIf(skipReason)('real PDFs', () => {
  it.each(REAL)('%s gives what came with it', async (name) => {
    const result = await openDocument(corpusBytes(`${FOLDER}/${name}.pdf`));
    const { number, issueDate, totals, currency } = (result as { canonical: CanonicalInvoice }).canonical;
    const expected = shipped(name);
    expect([number, issueDate, Number(totals.payable), currency]).toEqual([
      expected.invoice_number.replace(/^#\s*/, ''),
      expected.date,
      expected.amount,
      expected.currency ?? 'EUR',
    ]);
  });

  it('the text of a Polish one, too', () => {
    const text = readFileSync(join(corpus ?? '', FOLDER, 'Orlen.txt'), 'utf8');
    const captured = captureInvoice(laidOut(text));
    expect(captured?.canonical).toMatchObject({
      issueDate: '2021-01-01',
      currency: 'PLN',
      totals: { gross: '316.83' },
    });
    expect(captured?.canonical.number).toBe('F 1234K20/1234/12');
  });
});
