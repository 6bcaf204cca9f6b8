import { AGREEMENT_SCENES } from './agreement-scenes.ts';
import { coded, DOCUMENT_SCENES } from './document-scenes.ts';
import { line, type Scene } from './scene.ts';

/** Suppliers of the demonstration; tax numbers and accounts are made up and structurally right. */
export const SUPPLIERS = [
  {
    sourceId: 'S-1001',
    prefix: 'NW',
    name: 'Nordwerk Bearings GmbH',
    taxId: 'DE136695976',
    country: 'DE',
    iban: 'DE89370400440532013000',
    email: 'billing@nordwerk.example',
    phone: '+49 30 1234567',
    language: 'de',
    terms: '30 days',
    status: 'active',
  },
  {
    sourceId: 'S-1002',
    prefix: 'HL',
    name: 'Harbour Logistics BV',
    taxId: 'NL001234567B01',
    country: 'NL',
    iban: 'NL91ABNA0417164300',
    email: 'ar@harbourlogistics.example',
    phone: '+31 10 7654321',
    language: 'nl',
    terms: '30 days',
    status: 'active',
  },
  {
    sourceId: 'S-1003',
    prefix: 'PK',
    name: 'Pakko Packaging Oy',
    taxId: 'FI20774740',
    country: 'FI',
    iban: 'FI2112345600000785',
    email: 'laskutus@pakko.example',
    phone: '+358 9 123456',
    language: 'en',
    terms: '30 days',
    status: 'active',
  },
  {
    sourceId: 'S-1004',
    prefix: 'VT',
    name: 'Volta Tools SARL',
    taxId: 'FR40303265045',
    country: 'FR',
    iban: 'FR1420041010050500013M02606',
    email: 'compta@volta.example',
    phone: '+33 1 23456789',
    language: 'fr',
    terms: '45 days',
    status: 'active',
  },
  {
    sourceId: 'S-1005',
    prefix: 'SC',
    name: 'Sterling Chemicals Ltd',
    taxId: 'GB980780684',
    country: 'GB',
    iban: 'GB29NWBK60161331926819',
    email: 'accounts@sterlingchem.example',
    language: 'en',
    terms: '30 days',
    status: 'blocked',
  },
] as const;

export const ITEMS = [
  { code: 'BRG-6204', name: 'Deep groove ball bearing 6204' },
  { code: 'PAL-EUR1', name: 'Euro pallet, heat treated' },
  { code: 'BOX-4030', name: 'Corrugated box 400 × 300' },
  { code: 'DRL-12MM', name: 'Carbide drill 12 mm' },
  { code: 'SOL-20L', name: 'Industrial solvent, 20 l' },
  { code: 'FRT-STD', name: 'Freight, standard pallet' },
] as const;

export const SCENES: readonly Scene[] = [
  // A price above the order, on three lines, and a discount to lose.
  {
    supplier: 0,
    ordered: true,
    terms: '2 % within 14 days, 30 days net',
    lines: [
      line(0, '400', '9.50', '400', '400', '9.75'),
      line(3, '20', '42.00', '20', '20', '43.50'),
      line(1, '10', '14.00', '10', '10', '14.60'),
    ],
  },
  // Clean; the second coded to an account, which later ones without one are proposed.
  { supplier: 1, ordered: true, lines: [line(5, '12', '85.00')] },
  { supplier: 2, ordered: true, lines: [line(2, '5000', '0.62')], written: coded('6410') },
  // Nothing arrived yet.
  { supplier: 3, ordered: true, lines: [line(3, '60', '41.20', '0', '60')] },
  // More billed than arrived.
  { supplier: 2, ordered: true, dueDate: '2026-11-30', lines: [line(2, '8000', '0.61', '6500', '8000')] },
  // No order named.
  { supplier: 1, ordered: false, orderNamed: false, lines: [line(5, '3', '92.50', '0', '3')] },
  // A new bank account.
  { supplier: 3, ordered: true, iban: 'FR7630006000011234567890189', lines: [line(3, '35', '41.20')] },
  // A large price difference that needs a controller.
  { supplier: 0, ordered: true, lines: [line(0, '9000', '9.40', '9000', '9000', '10.10')] },
  // A blocked supplier, whose record has no telephone number to call back at: Ostrava asks for one.
  { supplier: 4, ordered: true, lines: [line(4, '40', '118.00')] },
  // Twice the same, the second with another number.
  { supplier: 2, ordered: true, number: 'PK-20261009', lines: [line(2, '2000', '0.64')] },
  {
    supplier: 2,
    ordered: false,
    namedOrder: undefined,
    orderNamed: false,
    number: 'PK-2O261OO9',
    lines: [line(2, '2000', '0.64', '0', '2000')],
  },
  // An order that is closed.
  { supplier: 1, ordered: true, orderStatus: 'closed', lines: [line(5, '4', '85.00')] },
  // Clean, but the tax service, where one is asked, has no answer to it.
  {
    supplier: 0,
    ordered: true,
    number: 'NW-261012-T503',
    lines: [line(0, '1200', '9.45'), line(3, '8', '42.00')],
  },
  // Taxed at a rate that the supplier's country does not have.
  { supplier: 1, ordered: true, vat: '19', lines: [line(5, '6', '85.00')] },
  ...AGREEMENT_SCENES,
  ...DOCUMENT_SCENES,
];
