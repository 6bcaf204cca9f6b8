import { family } from './exception-type.ts';

/** The document itself. */
export const AP_DOC = family([
  {
    code: 'AP.DOC.MISSING_FIELD',
    name: 'Required field missing',
    description: 'The document lacks information that policy requires.',
    segment: 'data-quality',
    ownerGroup: 'analyst',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      sap: ['VIM validation'],
      coupa: ['Pending Action'],
      peppolInvoiceResponse: ['LEG', 'PIN'],
      serviceNow: ['Missing required information'],
    },
  },
  {
    code: 'AP.DOC.SCHEMA_INVALID',
    name: 'Document breaks its standard',
    description: 'The document breaks mandatory rules of the standard that it claims to follow.',
    segment: 'data-quality',
    ownerGroup: 'analyst',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      other: ['EN 16931 BR-*', 'MLR', 'X12 997', 'X12 824', 'EDIFACT CONTRL', 'EDIFACT APERAK'],
    },
  },
  {
    code: 'AP.DOC.WRONG_RECEIVER',
    name: 'Addressed to someone else',
    description: 'The document is addressed to another company or person.',
    segment: 'data-quality',
    ownerGroup: 'analyst',
    controlSensitivity: 'elevated',
    severityDefault: 'high',
    native: {
      sap: ['VIM recipient check'],
      peppolInvoiceResponse: ['REC', 'UNR'],
    },
  },
  {
    code: 'AP.DOC.LOW_CONFIDENCE',
    name: 'Read with low confidence',
    description: 'Capture is not certain enough of what it read.',
    segment: 'data-quality',
    ownerGroup: 'analyst',
    controlSensitivity: 'standard',
    severityDefault: 'low',
    native: {
      other: ['Capture confidence'],
    },
  },
  {
    code: 'AP.DOC.UNVERIFIED_SENDER',
    name: 'Sender not verified',
    description: 'The document came from an address that is not known for this supplier.',
    segment: 'fraud-risk',
    ownerGroup: 'analyst',
    controlSensitivity: 'elevated',
    severityDefault: 'high',
    native: {
      serviceNow: ['Unverified sender source'],
    },
  },
]);
