/** What a supplier's record can be asked to hold, and who has to bring what is missing. A field's name is the setting's word for it. */
export const SUPPLIER_FIELDS = {
  taxId: { words: 'a VAT number', duty: 'supplier' },
  registrationId: { words: 'a registration number', duty: 'supplier' },
  endpoint: { words: 'an electronic address', duty: 'supplier' },
  country: { words: 'a country', duty: 'supplier' },
  email: { words: 'an e-mail address', duty: 'supplier' },
  phone: { words: 'a telephone number', duty: 'supplier' },
  terms: { words: 'payment terms', duty: 'buyer' },
  bankAccount: { words: 'a bank account', duty: 'treasurer' },
} as const satisfies Record<string, { words: string; duty: 'supplier' | 'buyer' | 'treasurer' }>;

/** A field of a supplier's record. */
export type SupplierField = keyof typeof SUPPLIER_FIELDS;
