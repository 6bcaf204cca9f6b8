import { line, type Scene } from './scene.ts';

const without = (xml: string, part: RegExp) => xml.replace(part, '');
/** The first line's account, as the supplier states it. */
export const coded = (account: string) => (xml: string) =>
  xml.replace(
    /<cac:InvoiceLine>.*?<\/cbc:LineExtensionAmount>/s,
    (line) => `${line}<cbc:AccountingCost>${account}</cbc:AccountingCost>`,
  );

/** Purchases whose invoice, order or goods are not right in themselves: one for each way. */
export const DOCUMENT_SCENES: readonly Scene[] = [
  // More billed, and delivered, than was ordered.
  { supplier: 0, ordered: true, lines: [line(0, '300', '9.45', '330', '330')] },
  // Billed by the box, ordered by the piece.
  {
    supplier: 2,
    ordered: true,
    lines: [line(2, '700', '0.62')],
    written: (xml) => xml.replace('unitCode="C62"', 'unitCode="KGM"'),
  },
  // Ordered in another currency.
  { supplier: 1, ordered: true, order: { currency: 'USD' }, lines: [line(5, '9', '85.00')] },
  // An order that nobody knows.
  { supplier: 0, ordered: false, namedOrder: '4599999', lines: [line(0, '90', '9.45', '0', '90')] },
  // What is to be paid is not what the sums give.
  {
    supplier: 2,
    ordered: true,
    lines: [line(2, '1100', '0.62')],
    written: (xml) => xml.replace(/(<cbc:PayableAmount[^>]*>)[\d.]+/, '$11999.00'),
  },
  // The tax is not what the rate gives.
  {
    supplier: 3,
    ordered: true,
    lines: [line(3, '12', '41.20')],
    written: (xml) => xml.replaceAll(/(<cbc:TaxAmount[^>]*>)[\d.]+/g, '$1120.00'),
  },
  // Tax is billed, and no tax number is named.
  {
    supplier: 2,
    ordered: true,
    lines: [line(2, '1300', '0.62')],
    written: (xml) => without(xml, /<cac:PartyTaxScheme>.*?<\/cac:PartyTaxScheme>/s),
  },
  // No reference for the buyer: Ostrava asks for one.
  {
    supplier: 1,
    ordered: true,
    lines: [line(5, '8', '85.00')],
    written: (xml) => without(xml, /<cbc:BuyerReference>.*?<\/cbc:BuyerReference>/),
  },
  // Coded to an account that Ostrava has closed, and fees of which it keeps tax back.
  { supplier: 2, ordered: true, lines: [line(2, '1700', '0.62')], written: coded('5999') },
  { supplier: 3, ordered: true, lines: [line(3, '14', '41.20')], written: coded('6226') },
];
