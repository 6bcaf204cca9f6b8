import { family } from './exception-type.ts';

/** Reconciliation. */
export const REC = family([
  {
    code: 'REC.MISSING_EXTERNAL',
    name: 'Missing on the statement',
    description: 'An entry in the books is not on the statement.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      other: ['Hyperswitch Expected to Missing', 'JDE NMP', 'JDE DPN'],
    },
  },
  {
    code: 'REC.MISSING_INTERNAL',
    name: 'Missing in the books',
    description: 'An entry on the statement is not in the books.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      other: ['Hyperswitch Expected to Missing', 'JDE NMR', 'JDE DPN'],
    },
  },
  {
    code: 'REC.AMOUNT',
    name: 'Amounts differ',
    description: 'Statement and books agree but for the amount.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      oracleCashManagement: ['AMT'],
      other: ['JDE ANE', 'JDE VNT', 'Over Amount', 'Under Amount'],
    },
  },
  {
    code: 'REC.DATE',
    name: 'Dates differ',
    description: 'Statement and books agree but for the date.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'low',
    native: {
      oracleCashManagement: ['DAT'],
      other: ['JDE CLD'],
    },
  },
  {
    code: 'REC.AMBIGUOUS',
    name: 'Several matches possible',
    description: 'More than one entry could match.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      oracleCashManagement: ['AMB'],
      other: ['Needs Manual Review'],
    },
  },
  {
    code: 'REC.CURRENCY',
    name: 'Currencies differ',
    description: 'Statement and books agree but for the currency.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      other: ['Currency Mismatch'],
    },
  },
  {
    code: 'REC.REFERENCE',
    name: 'References differ',
    description: 'Statement and books agree but for the reference.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'low',
    native: {
      other: ['Data Mismatch'],
    },
  },
  {
    code: 'REC.SPLIT',
    name: 'One to many',
    description: 'One entry stands against several that do not add up to it.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      other: ['Split Mismatch'],
    },
  },
  {
    code: 'REC.INTERCOMPANY',
    name: 'Intercompany break',
    description: 'Two companies of the group do not agree on what one owes the other.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
    native: {
      dynamics365: ['Intercompany net amount must equal', 'Intercompany quantity must equal'],
    },
  },
]);
