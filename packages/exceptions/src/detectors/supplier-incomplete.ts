import { ZERO } from '@clearhold/kernel';
import { type Detector, report } from '../context.ts';
import type { SupplierFacts } from '../facts.ts';
import { SUPPLIER_FIELDS, type SupplierField } from '../suppliers/supplier-fields.ts';
import { wellFormedRegistration } from '../tax/registration.ts';

/**
 * MD.VENDOR.INCOMPLETE: the supplier's record lacks what policy requires of it, or holds a VAT number that no country gives.
 * All in one exception, which says whose duty each field is. A credit note asks for no payment, so it needs no account.
 */
export const detectVendorIncomplete: Detector = (context) => {
  const { facts, invoice, policy } = context;
  const { supplier } = facts;
  if (!supplier) return [];
  const lacking = policy.supplierFields.flatMap((field) => {
    if (field === 'bankAccount' && invoice.kind === 'CreditNote') return [];
    const fault = faultOf(supplier, field);
    return fault ? [{ field, fault, duty: SUPPLIER_FIELDS[field].duty }] : [];
  });
  if (lacking.length === 0) return [];
  const name = supplier.name ?? invoice.supplier.name ?? supplier.id;
  return [
    report(context, 'MD.VENDOR.INCOMPLETE', {
      summary: `The record of supplier ${name} ${lacking.map(say).join('; ')}`,
      amount: ZERO,
      exposure: { on: 'document' },
      evidence: { supplierId: supplier.id, fields: lacking },
      causeKey: 'supplier-record',
    }),
  ];
};

type Fault = 'missing' | 'malformed';

function faultOf({ lacks = [], taxId }: SupplierFacts, field: SupplierField): Fault | undefined {
  if (lacks.includes(field)) return 'missing';
  return field === 'taxId' && taxId && wellFormedRegistration(taxId, undefined) === false ? 'malformed' : undefined;
}

function say({ field, fault, duty }: { field: SupplierField; fault: Fault; duty: string }): string {
  const { words } = SUPPLIER_FIELDS[field];
  return `${fault === 'missing' ? `lacks ${words}` : `has ${words} that cannot be right`} (for the ${duty} to bring)`;
}
