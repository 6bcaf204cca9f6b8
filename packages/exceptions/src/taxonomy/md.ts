import { family, series } from './exception-type.ts';

/** Supplier master data. */
export const MD = family([
  {
    code: 'MD.VENDOR.BLOCKED',
    name: 'Supplier blocked',
    description: 'The supplier is blocked for posting or payment.',
    segment: 'policy',
    ownerGroup: 'controller',
    controlSensitivity: 'strict',
    severityDefault: 'critical',
    native: {
      sap: ['Central or company posting or payment block†'],
      oraclePayables: ['VENDOR', 'Supplier hold'],
      dynamics365: [
        'Vendor on hold invoicing',
        'Vendor on hold payment',
        'Vendor on hold requisition',
        'Vendor on hold PO',
      ],
      netsuite: ['Inactive†'],
      coupa: ['Supplier on hold†'],
      serviceNow: ['Invalid or blocked supplier'],
    },
  },
  {
    code: 'MD.VENDOR.INCOMPLETE',
    name: 'Supplier data incomplete',
    description: "The supplier's master data lacks what posting or payment needs.",
    segment: 'data-quality',
    ownerGroup: 'tenant-admin',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      sap: ['F110 bank details missing'],
      iso20022: ['RR03'],
      other: ['Tipalti not payable'],
    },
  },
  {
    code: 'MD.VENDOR.DUPLICATE',
    name: 'Supplier on file twice',
    description: 'Two supplier records seem to be the same company.',
    segment: 'fraud-risk',
    ownerGroup: 'tenant-admin',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
    native: {
      coupa: ['Merge request (CSP)'],
    },
  },
  {
    code: 'MD.VENDOR.CONFLICT',
    name: 'Supplier data contradict each other',
    description: 'Order, invoice and master name the supplier differently.',
    segment: 'data-quality',
    ownerGroup: 'analyst',
    controlSensitivity: 'elevated',
    severityDefault: 'medium',
    native: {
      oraclePayables: ['Inconsistent PO supplier information'],
      peppolInvoiceResponse: ['REF'],
    },
  },
  {
    code: 'MD.BANK.CHANGED_UNVERIFIED',
    name: 'Bank account not verified',
    description: 'Payment is asked to an account that nobody has verified for this supplier.',
    segment: 'fraud-risk',
    ownerGroup: 'treasurer',
    controlSensitivity: 'strict',
    severityDefault: 'critical',
    native: {
      iso20022: ['AC15'],
      nacha: [...series('C', 1, 7)],
      other: ['Kyriba first payment to account'],
    },
  },
]);
