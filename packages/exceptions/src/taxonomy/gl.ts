import { family, series } from './exception-type.ts';

/** Journals. */
export const GL = family([
  {
    code: 'GL.PERIOD_CLOSED',
    name: 'Period closed',
    description: "The journal's accounting period is not open.",
    segment: 'policy',
    ownerGroup: 'controller',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
    native: {
      sap: ['Posting period not open†'],
      oracleGeneralLedger: [...series('EP', 1, 5), 'Error2'],
    },
  },
  {
    code: 'GL.UNBALANCED',
    name: 'Journal does not balance',
    description: 'Debits and credits of the journal differ.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'elevated',
    severityDefault: 'high',
    native: {
      oracleGeneralLedger: ['EU02', 'EU03', 'WU01', 'Error6'],
      other: ['JDE JE'],
    },
  },
  {
    code: 'GL.ACCOUNT_INVALID',
    name: 'Account invalid',
    description: 'The journal uses an account that does not exist or is not allowed.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      oracleGeneralLedger: [...series('EF', 1, 5)],
      other: ['JDE IAC', 'JDE IGO'],
    },
  },
  {
    code: 'GL.MAPPING_STALE',
    name: 'Account mapping out of date',
    description: 'A mapping to the chart of accounts no longer holds.',
    segment: 'integration',
    ownerGroup: 'tenant-admin',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      oracleGeneralLedger: ['EF04'],
    },
  },
  {
    code: 'GL.FX',
    name: 'Journal currency error',
    description: "The journal's currency or conversion is missing or invalid.",
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      oracleGeneralLedger: [...series('EC', 1, 12)],
    },
  },
  {
    code: 'GL.CONTROL_TOTAL',
    name: 'Control total wrong',
    description: 'The batch does not agree with its control total.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
    native: {
      oracleGeneralLedger: ['Error1', 'Error4'],
    },
  },
  {
    code: 'GL.APPROVAL_DELAY',
    name: 'Journal waits for approval',
    description: 'A journal has waited for approval beyond its time.',
    segment: 'approval-bottleneck',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      sap: ['Parked†'],
      netsuite: ['Pending Approval†'],
    },
  },
]);
