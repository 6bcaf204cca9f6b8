import { ublInvoice } from '@clearhold/documents';
import type { SampleFile } from './sample-file.ts';

// Names, tax numbers and accounts are made up and structurally right.
const SUPPLIERS = [
  {
    id: 'SAMPLE-1',
    name: 'Alder Bearings GmbH',
    taxId: 'DE136695976',
    country: 'DE',
    iban: 'DE89370400440532013000',
    vat: '19',
  },
  {
    id: 'SAMPLE-2',
    name: 'Quay Logistics BV',
    taxId: 'NL001234567B01',
    country: 'NL',
    iban: 'NL91ABNA0417164300',
    vat: '21',
  },
  {
    id: 'SAMPLE-3',
    name: 'Tinder Tools SARL',
    taxId: 'FR40303265045',
    country: 'FR',
    iban: 'FR1420041010050500013M02606',
    vat: '20',
  },
] as const;
const BUYER = { name: 'Sample Company AG', taxId: 'DE811569869', country: 'DE' };

/** One purchase: what was ordered, what arrived, and what is billed for it. */
interface Purchase {
  readonly supplier: number;
  readonly item: string;
  readonly quantity: string;
  readonly agreed: string;
  readonly received?: string;
  readonly invoices: readonly {
    readonly number: string;
    readonly price?: string;
    readonly iban?: string;
    readonly unordered?: boolean;
  }[];
}

const PURCHASES: readonly Purchase[] = [
  // Clean.
  {
    supplier: 1,
    item: 'Freight, standard pallet',
    quantity: '12',
    agreed: '85.00',
    received: '12',
    invoices: [{ number: 'QL-1001' }],
  },
  // Dearer than ordered.
  {
    supplier: 0,
    item: 'Ball bearing 6204',
    quantity: '400',
    agreed: '9.50',
    received: '400',
    invoices: [{ number: 'AB-2001', price: '10.40' }],
  },
  // Nothing arrived.
  { supplier: 2, item: 'Carbide drill 12 mm', quantity: '60', agreed: '41.20', invoices: [{ number: 'TT-3001' }] },
  // Another account than the supplier's.
  {
    supplier: 2,
    item: 'Carbide drill 8 mm',
    quantity: '35',
    agreed: '38.60',
    received: '35',
    invoices: [{ number: 'TT-3002', iban: 'FR7630006000011234567890189' }],
  },
  // The same twice, the second with a slip in its number and no order.
  {
    supplier: 0,
    item: 'Ball bearing 6206',
    quantity: '200',
    agreed: '12.80',
    received: '200',
    invoices: [{ number: 'AB-20260109' }, { number: 'AB-2O26O1O9', unordered: true }],
  },
];

const orderOf = (at: number) => `SAMPLE-45${String(at + 1).padStart(3, '0')}`;

function records(): object {
  const line = ({ item, quantity }: Purchase) => ({ id: '1', description: item, quantity, unit: 'C62' });
  const lines = PURCHASES.map((one, at) => ({ one, number: orderOf(at), supplier: SUPPLIERS[one.supplier]! }));
  return {
    suppliers: SUPPLIERS.map(({ id, name, taxId, country, iban }) => ({
      ...{ sourceId: id, sourceVersion: 1, name, taxId, country, terms: '30 days' },
      ...{
        email: `billing@${id.toLowerCase()}.example`,
        phone: '+49 30 5550100',
        phoneSince: '{{today-300}}T09:00:00.000Z',
      },
      endpoint: { scheme: '9930', id: taxId },
      bankAccounts: [{ iban, verifiedAt: '{{today-300}}T09:00:00.000Z' }],
    })),
    orders: lines.map(({ one, number, supplier: { name, taxId } }) => ({
      ...{ sourceId: number, sourceVersion: 1, number, issueDate: '{{today-30}}', currency: 'EUR', terms: '30 days' },
      ...{ supplier: { name, taxId }, customer: BUYER, lines: [{ ...line(one), price: one.agreed }] },
    })),
    receipts: lines.flatMap(({ one, number, supplier: { name } }) =>
      one.received
        ? [
            {
              ...{ sourceId: `GR-${number}`, sourceVersion: 1, number: `GR-${number}`, issueDate: '{{today-8}}' },
              ...{ orderReference: number, supplier: { name } },
              lines: [{ ...line(one), quantity: one.received, orderLineReference: '1' }],
            },
          ]
        : [],
    ),
  };
}

function invoices(): SampleFile[] {
  return PURCHASES.flatMap((one, at) => {
    const { id: _, vat, ...supplier } = SUPPLIERS[one.supplier]!;
    return one.invoices.map(({ number, price = one.agreed, iban = supplier.iban, unordered }) => ({
      name: `${number}.xml`,
      content: ublInvoice({
        ...{ number, issueDate: '{{today-5}}', dueDate: '{{today+25}}', currency: 'EUR', vat, customer: BUYER },
        ...{ order: unordered ? undefined : orderOf(at), supplier: { ...supplier, endpoint: supplier.taxId, iban } },
        lines: [
          {
            id: '1',
            item: 'SAMPLE',
            name: one.item,
            quantity: one.quantity,
            price,
            orderLine: unordered ? undefined : '1',
          },
        ],
      }),
    }));
  });
}

/** What the shipped blueprint shows itself with: six invoices of three suppliers, of which one is clean. */
export const STANDARD_SAMPLES: readonly SampleFile[] = [
  { name: 'records.json', content: `${JSON.stringify(records(), null, 2)}\n` },
  ...invoices(),
];
