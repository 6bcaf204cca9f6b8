import { family } from './exception-type.ts';

/** Disputes with suppliers. */
export const AP_DISPUTE = family([
  {
    code: 'AP.DISPUTE.SUPPLIER',
    name: 'In dispute with the supplier',
    description: 'The invoice is disputed and waits for the supplier.',
    segment: 'commercial',
    ownerGroup: 'analyst',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      dynamics365: ['Disputed'],
      coupa: ['Disputed', 'INCORRECT_QUANTITY'],
      peppolInvoiceResponse: ['UQ', 'CA'],
      other: ['FR 207'],
    },
  },
]);
