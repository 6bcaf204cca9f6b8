import { family } from './exception-type.ts';

/** Approvals. */
export const AP_APPR = family([
  {
    code: 'AP.APPR.OVERDUE',
    name: 'Approval overdue',
    description: 'An approval has not been given in time.',
    segment: 'approval-bottleneck',
    ownerGroup: 'approver',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      oraclePayables: ['AWAIT_SEC_APP', 'AWAIT_PAY_APP'],
      dynamics365: ['Workflow pending'],
      netsuite: ['Pending Approval'],
      coupa: ['Pending Approval', 'Escalation'],
      peppolInvoiceResponse: ['IP'],
    },
  },
  {
    code: 'AP.APPR.NO_ROUTE',
    name: 'No approver found',
    description: 'Nobody with authority could be found for this approval.',
    segment: 'approval-bottleneck',
    ownerGroup: 'tenant-admin',
    controlSensitivity: 'standard',
    severityDefault: 'medium',
    native: {
      sap: ['VIM role resolution'],
      serviceNow: ['Missing or Invalid Business Owner'],
    },
  },
  {
    code: 'AP.APPR.DELEGATION_CONFLICT',
    name: 'Delegation conflict',
    description: 'A delegation is circular, expired, or gives more than the delegator has.',
    segment: 'approval-bottleneck',
    ownerGroup: 'controller',
    controlSensitivity: 'strict',
    severityDefault: 'high',
  },
  {
    code: 'AP.APPR.SOD_CONFLICT',
    name: 'Duties not segregated',
    description: 'The same person would prepare and approve.',
    segment: 'policy',
    ownerGroup: 'controller',
    controlSensitivity: 'strict',
    severityDefault: 'high',
  },
]);
