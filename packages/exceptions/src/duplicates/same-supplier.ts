import type { DuplicateCandidate, Facts } from '../facts.ts';
import { nameLikeness, SAME_NAME } from '../suppliers/name-likeness.ts';

/** Why two invoices are held for one supplier's: the same record, or another record of what seems to be the same company. */
export type SupplierRelation = 'same' | 'tax number' | 'bank account' | 'name';

/** Undefined where the candidate is another supplier's. */
export function relateSuppliers(
  { invoice, supplier, supplierId }: Facts,
  candidate: DuplicateCandidate,
): SupplierRelation | undefined {
  if (candidate.supplierId === undefined || candidate.supplierId === (supplier?.id ?? supplierId)) return 'same';
  if (candidate.sameTaxId) return 'tax number';
  if (candidate.sameAccount) return 'bank account';
  const [mine, other] = [invoice.supplier.name ?? supplier?.name, candidate.supplierName];
  return mine && other && nameLikeness(mine, other) >= SAME_NAME ? 'name' : undefined;
}
