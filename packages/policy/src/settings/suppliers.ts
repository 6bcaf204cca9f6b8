import { z } from 'zod';
import { defineSetting } from '../setting.ts';

/** What the master data must say of a supplier. */
export const SUPPLIERS = [
  defineSetting({
    key: 'supplier.requiredFields',
    schema: z
      .array(z.enum(['taxId', 'registrationId', 'endpoint', 'country', 'email', 'phone', 'terms', 'bankAccount']))
      .max(8)
      .readonly(),
    unit: "fields of a supplier's record",
    default: [],
    title: 'Required of a supplier',
    meaning:
      "What a supplier's record in the master data must hold; an invoice of one that lacks something, or has a VAT number that no country gives, is held until the record is complete. The exception says for each field who has to bring it. Levels add to the list.",
    acts: 'When an invoice is judged (MD.VENDOR.INCOMPLETE), and again when the record changes.',
    strictness: 'higher',
    merge: 'extend',
    group: 'Suppliers',
  }),
  defineSetting({
    key: 'supplier.twinsHeld',
    schema: z.boolean(),
    unit: 'yes or no',
    default: false,
    title: 'Suppliers on file twice',
    meaning:
      'Whether an invoice is held while the master data hold another record with its supplier’s VAT number or one of his bank accounts. The exception names the records and what they share, and ends once they share it no longer.',
    acts: 'When an invoice is judged (MD.VENDOR.DUPLICATE), and again when one of the records changes.',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Suppliers',
  }),
];
