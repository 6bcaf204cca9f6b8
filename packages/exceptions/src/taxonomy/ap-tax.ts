import { family } from './exception-type.ts';

/** Tax on invoices. */
export const AP_TAX = family([
  {
    code: 'AP.TAX.AMOUNT',
    name: 'Tax amount wrong',
    description: 'The tax billed does not follow from the taxable amounts and rates.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
    native: {
      oraclePayables: ['TAX VARIANCE', 'TAX AMOUNT RANGE'],
      dynamics365: ['Invoice totals (tax)'],
      coupa: ['Tax line or total tolerance'],
      peppolInvoiceResponse: ['LEG'],
      serviceNow: ['Over tax amount variance', 'Under tax amount variance'],
    },
  },
  {
    code: 'AP.TAX.CODE',
    name: 'Tax code missing or wrong',
    description: 'The tax code does not suit the goods, the place or the supplier.',
    segment: 'data-quality',
    ownerGroup: 'controller',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
    native: {
      oraclePayables: ['TAX DIFFERENCE'],
      coupa: ['Tax code rule'],
      serviceNow: ['Missing tax code details'],
    },
  },
  {
    code: 'AP.TAX.REGISTRATION',
    name: 'Tax registration in doubt',
    description: "The supplier's tax number is missing, malformed, or not the one on file.",
    segment: 'data-quality',
    ownerGroup: 'analyst',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
    native: {
      sap: ['VIM VAT-ID rule'],
      peppolInvoiceResponse: ['LEG', 'BT-31', 'BT-48'],
    },
  },
  {
    code: 'AP.TAX.WITHHOLDING',
    name: 'Withholding tax error',
    description: 'Withholding tax is not kept back, or not the amount that is due.',
    segment: 'policy',
    ownerGroup: 'controller',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
    native: {
      oraclePayables: ['AWT ERROR', 'AWT ACCT INVALID'],
      coupa: ['Withholding tax'],
    },
  },
  {
    code: 'AP.TAX.ENGINE_FAILED',
    name: 'Tax check failed',
    description: 'The tax service did not answer or its answer expired.',
    segment: 'integration',
    ownerGroup: 'tenant-admin',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      serviceNow: ['Tax validation failed', 'Tax validation expired'],
    },
  },
]);
