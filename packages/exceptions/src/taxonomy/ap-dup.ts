import { family } from './exception-type.ts';

/** Duplicates. */
export const AP_DUP = family([
  {
    code: 'AP.DUP.EXACT',
    name: 'Invoice already received',
    description: "The same supplier's invoice with the same number, or the very same file, was received before.",
    segment: 'fraud-risk',
    ownerGroup: 'analyst',
    controlSensitivity: 'strict',
    severityDefault: 'high',
    native: {
      sap: ['VIM duplicate check'],
      oraclePayables: ['Duplicate invoice number'],
      dynamics365: ['Duplicate invoice number parameter†'],
      coupa: ['Dispute'],
      peppolInvoiceResponse: ['OTH'],
    },
  },
  {
    code: 'AP.DUP.SUSPECTED',
    name: 'Probably a duplicate',
    description: 'The invoice resembles an earlier one so closely that it may be the same.',
    segment: 'fraud-risk',
    ownerGroup: 'analyst',
    controlSensitivity: 'elevated',
    severityDefault: 'high',
    native: {
      sap: ['VIM duplicate check'],
      other: ['Celonis group (value, date, reference, vendor)'],
    },
  },
  {
    code: 'AP.DUP.PAYMENT',
    name: 'Paid twice',
    description: 'A payment was made or ordered more than once for the same debt.',
    segment: 'fraud-risk',
    ownerGroup: 'treasurer',
    controlSensitivity: 'strict',
    severityDefault: 'critical',
    native: {
      iso20022: ['AM05', 'DUPL'],
      nacha: ['R24'],
    },
  },
]);
