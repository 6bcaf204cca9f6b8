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
];
