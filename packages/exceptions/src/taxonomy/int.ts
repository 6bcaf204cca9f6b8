import { family } from './exception-type.ts';

/** Integration. */
export const INT = family([
  {
    code: 'INT.WRITEBACK_UNCONFIRMED',
    name: 'ERP has not confirmed',
    description: 'The ERP did not confirm a change that was asked of it.',
    segment: 'integration',
    ownerGroup: 'tenant-admin',
    controlSensitivity: 'elevated',
    severityDefault: 'high',
    native: {
      sap: ['IDoc or BAPI error†'],
      oraclePayables: ['ESS job rejection', 'Interface rejection'],
      netsuite: ['Record locked by workflow'],
    },
  },
  {
    code: 'INT.EVENT_STALE',
    name: 'Event out of date',
    description: 'An event describes an older state than the one known.',
    segment: 'integration',
    ownerGroup: 'tenant-admin',
    controlSensitivity: 'standard',
    severityDefault: 'low',
    native: {
      other: ['CloudEvents id+source'],
    },
  },
  {
    code: 'INT.EVENT_OUT_OF_ORDER',
    name: 'Event out of order',
    description: 'An event arrived before one that it builds on.',
    segment: 'integration',
    ownerGroup: 'tenant-admin',
    controlSensitivity: 'standard',
    severityDefault: 'low',
    native: {
      other: ['CloudEvents id+source'],
    },
  },
  {
    code: 'INT.EVENT_DUPLICATE',
    name: 'Event arrived twice',
    description: 'An event was delivered more than once.',
    segment: 'integration',
    ownerGroup: 'tenant-admin',
    controlSensitivity: 'standard',
    severityDefault: 'low',
    native: {
      other: ['CloudEvents id+source'],
    },
  },
  {
    code: 'INT.WEBHOOK_DEAD',
    name: 'Webhook not delivered',
    description: 'A receiver did not take a notification after all retries.',
    segment: 'integration',
    ownerGroup: 'tenant-admin',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      other: ['Standard Webhooks'],
    },
  },
  {
    code: 'INT.CODE_UNKNOWN',
    name: 'Code of another system not known',
    description: 'A system held an invoice for a reason whose code means nothing here yet; the raw code is kept.',
    segment: 'integration',
    ownerGroup: 'analyst',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
  },
  {
    code: 'INT.MODEL_UNAVAILABLE',
    name: 'Advice not available',
    description: 'The model that ranks causes does not answer; rules alone decide.',
    segment: 'integration',
    ownerGroup: 'partner-operator',
    controlSensitivity: 'standard',
    severityDefault: 'low',
  },
  {
    code: 'INT.MODEL_DRIFT',
    name: 'Advice has drifted',
    description: "The model's advice departs from what people decide.",
    segment: 'integration',
    ownerGroup: 'partner-operator',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
  },
]);
