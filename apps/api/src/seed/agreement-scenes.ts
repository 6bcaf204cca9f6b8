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
];
