import { line, type Scene } from './scene.ts';

/** Purchases whose invoice departs from what was agreed around prices and quantities: one for each way. */
export const AGREEMENT_SCENES: readonly Scene[] = [
  // Nobody has released the order yet.
  { supplier: 1, ordered: true, orderStatus: 'unapproved', lines: [line(5, '7', '85.00')] },
  // Ordered by a company with another tax number than the one billed.
  {
    supplier: 3,
    ordered: true,
    order: { customer: { name: 'Sister company', taxId: 'CHE116281710', country: 'CH' } },
    lines: [line(3, '25', '41.20')],
  },
  // The discount that the order agrees is left out.
  {
    supplier: 2,
    ordered: true,
    order: { allowances: [{ reason: 'Yearly agreement', amount: '75.00' }] },
    lines: [line(2, '3000', '0.62')],
  },
  // Billed five weeks before the agreed delivery.
  { supplier: 0, ordered: true, order: { deliveryDate: '2026-12-21' }, lines: [line(0, '600', '9.45')] },
  // Beyond the value of a blanket order, and beyond a project's budget.
  { supplier: 1, ordered: true, order: { limit: { amount: '850.00' } }, lines: [line(5, '11', '85.00')] },
  {
    supplier: 3,
    ordered: true,
    order: { budget: { name: 'P-2026-07', available: '600.00' } },
    lines: [line(3, '15', '41.20')],
  },
  // A price that was only estimated, and one that would move the average of what is in stock.
  {
    supplier: 0,
    ordered: true,
    orderLine: { priceEstimated: true },
    lines: [line(3, '10', '42.00', '10', '10', '48.00')],
  },
  {
    supplier: 2,
    ordered: true,
    orderLine: { stock: { quantity: '900', averagePrice: '0.50' } },
    lines: [line(2, '900', '0.62', '900', '900', '0.70')],
  },
  // Consignment of which less was consumed than is billed.
  { supplier: 0, ordered: true, orderLine: { consumedQuantity: '140' }, lines: [line(0, '160', '9.45')] },
  // Goods with which the receiver found something wrong.
  {
    supplier: 2,
    ordered: true,
    receiptException: 'Two bundles arrived wet',
    lines: [line(2, '1500', '0.62')],
  },
  // Ordered in another currency, and billed at a worse rate than the one in force.
  {
    supplier: 3,
    ordered: true,
    order: {
      currency: 'CHF',
      exchangeRates: [
        { currency: 'EUR', rate: '1.0405', from: '2026-01-01', source: 'ECB' },
        { currency: 'USD', rate: '1.1300', from: '2026-01-01', source: 'ECB' },
        { currency: 'GBP', rate: '0.9050', from: '2026-01-01', source: 'ECB' },
        { currency: 'NOK', rate: '12.20', from: '2026-01-01', source: 'ECB' },
      ],
    },
    lines: [line(3, '18', '41.20', '18', '18', '45.00')],
  },
  // Drills of which inspection accepted some.
  { supplier: 3, ordered: true, accepted: '18', lines: [line(3, '24', '41.20')] },
];
