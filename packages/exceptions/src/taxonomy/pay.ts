import { family, series } from './exception-type.ts';

/** Payments otherwise stopped or returned. */
export const PAY = family([
  {
    code: 'PAY.SANCTIONS',
    name: 'Sanctions alert',
    description: 'A party to the payment may be on a sanctions list.',
    segment: 'policy',
    ownerGroup: 'controller',
    controlSensitivity: 'strict',
    severityDefault: 'critical',
    native: {
      iso20022: ['RR04', 'AM07'],
      nacha: ['R90', 'R85'],
    },
  },
  {
    code: 'PAY.FRAUD',
    name: 'Suspected fraud',
    description: 'The payment is suspected to be fraudulent.',
    segment: 'fraud-risk',
    ownerGroup: 'controller',
    controlSensitivity: 'strict',
    severityDefault: 'critical',
    native: {
      iso20022: ['FRAD'],
      other: ['Kyriba scenarios'],
    },
  },
  {
    code: 'PAY.BLOCKED.ERP',
    name: 'Blocked in the ERP',
    description: 'The ERP holds the item back from payment.',
    segment: 'policy',
    ownerGroup: 'analyst',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
    native: {
      sap: ['ZLSPR on item', 'F110 blocked for payment'],
      oraclePayables: ['Unreleased hold'],
      dynamics365: ['Vendor hold Payment'],
      netsuite: ['Payment Hold†'],
    },
  },
  {
    code: 'PAY.NO_METHOD',
    name: 'No way to pay',
    description: 'No valid payment method is set up for the supplier.',
    segment: 'data-quality',
    ownerGroup: 'treasurer',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      sap: ['F110 no valid payment method'],
      other: ['Tipalti payee status'],
    },
  },
  {
    code: 'PAY.ACK_MISSING',
    name: 'Bank has not confirmed',
    description: "The bank's status report did not arrive in time.",
    segment: 'integration',
    ownerGroup: 'treasurer',
    controlSensitivity: 'elevated',
    severityDefault: 'high',
    native: {
      other: ['No pain.002 within SLA'],
    },
  },
  {
    code: 'PAY.RETURNED_AFTER_SETTLEMENT',
    name: 'Payment came back',
    description: 'A settled payment was returned.',
    segment: 'data-quality',
    ownerGroup: 'treasurer',
    controlSensitivity: 'elevated',
    severityDefault: 'high',
    native: {
      iso20022: ['pacs.004', 'camt.054'],
      nacha: ['R06', 'R31', ...series('R', 61, 70)],
    },
  },
  {
    code: 'PAY.REMITTANCE_MISSING',
    name: 'Remittance advice missing',
    description: 'The payee was not told what the payment is for.',
    segment: 'data-quality',
    ownerGroup: 'treasurer',
    controlSensitivity: 'standard',
    severityDefault: 'low',
    native: {
      iso20022: ['CERI'],
      other: ['X12 820', 'REMADV'],
    },
  },
]);
