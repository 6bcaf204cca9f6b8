import type { SupplierField } from '@clearhold/exceptions';

const MISSING: Readonly<Record<SupplierField, string>> = {
  taxId: 's.tax_id IS NULL',
  registrationId: 's.registration_id IS NULL',
  endpoint: 's.endpoint_id IS NULL',
  country: 's.country IS NULL',
  email: 's.email IS NULL',
  phone: 's.phone IS NULL',
  terms: 's.terms IS NULL',
  bankAccount: `NOT EXISTS (SELECT FROM supplier_bank_account b
    WHERE b.tenant_id = s.tenant_id AND b.supplier_id = s.id AND b.status <> 'revoked')`,
};

/** Of a `supplier s`: the fields that its record does not hold, as an array of `SupplierField`. */
export const LACKS = `array_remove(ARRAY[${Object.entries(MISSING)
  .map(([field, isMissing]) => `CASE WHEN ${isMissing} THEN '${field}' END`)
  .join(', ')}], NULL)`;
