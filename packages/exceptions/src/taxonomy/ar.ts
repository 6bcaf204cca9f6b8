import { family } from './exception-type.ts';

/** Cash from customers. */
export const AR = family([
  {
    code: 'AR.CASH.UNAPPLIED',
    name: 'Receipt not applied',
    description: 'Money from a known customer is not matched to invoices.',
    segment: 'data-quality',
    ownerGroup: 'analyst',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      sap: ['On-account item uncleared†'],
      oraclePayables: ['Receipt Unapplied†', 'AutoApply recommendation'],
      dynamics365: ['Unsettled payment†'],
      netsuite: ['Unapplied payment†'],
      other: ['camt.054 without match'],
    },
  },
  {
    code: 'AR.CASH.UNIDENTIFIED',
    name: 'Receipt not identified',
    description: 'Money arrived and its sender is not known.',
    segment: 'data-quality',
    ownerGroup: 'analyst',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      sap: ['Unposted statement item†'],
      oraclePayables: ['Unidentified†'],
      other: ['BAI2 credit without reference'],
    },
  },
  {
    code: 'AR.CASH.SHORT_PAY',
    name: 'Customer paid too little',
    description: 'A customer paid less than the invoice asks.',
    segment: 'commercial',
    ownerGroup: 'analyst',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      sap: ['Residual or partial item†'],
      oraclePayables: ['Application exception rule (Underpayment)'],
      other: ['Hyperswitch Under Amount'],
    },
  },
  {
    code: 'AR.CASH.OVERPAY',
    name: 'Customer paid too much',
    description: 'A customer paid more than the invoice asks.',
    segment: 'commercial',
    ownerGroup: 'analyst',
    controlSensitivity: 'standard',
    severityDefault: 'low',
    native: {
      sap: ['Residual or partial item†'],
      oraclePayables: ['Application exception rule (Overpayment)'],
      other: ['Hyperswitch Over Amount'],
    },
  },
  {
    code: 'AR.DISPUTE',
    name: 'Customer disputes',
    description: 'A customer disputes an invoice or part of it.',
    segment: 'commercial',
    ownerGroup: 'analyst',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      sap: ['Dispute case†'],
    },
  },
]);
