import { family } from './exception-type.ts';

/** Holds. */
export const AP_HOLD = family([
  {
    code: 'AP.HOLD.MANUAL',
    name: 'Held by hand',
    description: 'A person put the invoice on hold.',
    segment: 'policy',
    ownerGroup: 'analyst',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      sap: ['SPGRQ', 'A†'],
      oraclePayables: ['Manual invoice hold', 'VENDOR'],
      dynamics365: ['Invoice payment release date', 'Approved = No'],
      netsuite: ['Payment Hold†'],
      coupa: ['AP Hold', 'Booking Hold'],
      peppolInvoiceResponse: ['UQ'],
    },
  },
  {
    code: 'AP.HOLD.STOCHASTIC',
    name: 'Held as a sample',
    description: 'The invoice was drawn at random for a check.',
    segment: 'policy',
    ownerGroup: 'analyst',
    controlSensitivity: 'standard',
    severityDefault: 'low',
    native: {
      sap: ['Stochastic block'],
    },
  },
]);
