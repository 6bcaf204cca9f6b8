import { type Detector, report } from '../context.ts';
import type { SupplierTwin } from '../facts.ts';

/** MD.VENDOR.DUPLICATE: the master data hold the supplier more than once, by the same VAT number or the same bank account. */
export const detectVendorTwins: Detector = (context) => {
  const { supplier } = context.facts;
  if (!context.policy.supplierTwinsHeld || !supplier?.twins?.length) return [];
  const { id, name = context.invoice.supplier.name ?? id, twins } = supplier;
  const others = twins.length > 2 ? `; and ${twins.length - 2} more` : '';
  return [
    report(context, 'MD.VENDOR.DUPLICATE', {
      summary: `Supplier ${name} is on file ${twins.length === 1 ? 'twice' : `${twins.length + 1} times`}: ${twins.slice(0, 2).map(say).join('; ')}${others}`,
      amount: context.amount,
      exposure: { on: 'document' },
      evidence: { supplierId: id, twins },
      causeKey: 'supplier-twins',
    }),
  ];
};

// The supplier may read it: what the other record is called, and whether it is blocked, stays in the evidence.
function say({ sourceId, sameTaxId, sameAccount }: SupplierTwin): string {
  const same = [sameTaxId && 'VAT number', sameAccount && 'bank account'].filter(Boolean).join(' and ');
  return `record ${sourceId} has the same ${same}`;
}
