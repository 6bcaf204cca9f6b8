import { family } from './exception-type.ts';

/** Account coding. */
export const AP_CODING = family([
  {
    code: 'AP.CODING.ACCOUNT',
    name: 'Account coding invalid',
    description: 'The account or cost assignment is missing or not allowed.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      oraclePayables: ['DIST ACCT INVALID', 'ERV ACCT INVALID', 'CANNOT OVERLAY ACCOUNT'],
      serviceNow: ['Valid coding required'],
    },
  },
]);
