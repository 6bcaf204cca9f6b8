import type { Step } from '../playbook/definition.ts';

/**
 * The end most playbooks share: approve, release or reject at the ERP, wait for its confirmation, close. Names of the
 * steps: `approve`, `release`, `reject`, `confirm`.
 */
export function ending(parts: {
  approveAfter: string[];
  sendBackTo: string;
  rejectAfter: string[];
  releaseAlsoAfter: string[];
}): Step[] {
  return [
    {
      id: 'approve',
      title: 'Approve the release',
      kind: 'approval',
      needs: { any: parts.approveAfter },
      who: { role: 'approver', also: ['controller'] },
      sendBackTo: parts.sendBackTo,
      rejectedResolution: 'rejectedToSupplier',
      within: 480,
      onTimeout: { escalateTo: 'controller' },
    },
    {
      id: 'release',
      title: 'Release the hold in the ERP',
      kind: 'connectorAction',
      action: 'releaseHold',
      needs: { any: ['approve:approved', ...parts.releaseAlsoAfter] },
    },
    {
      id: 'reject',
      title: 'Reject the invoice to the supplier',
      kind: 'connectorAction',
      action: 'rejectInvoice',
      needs: { any: ['approve:rejected', ...parts.rejectAfter] },
    },
    confirmation(),
  ];
}

/** Waits for the ERP's own word on `release` or `reject`; none in time becomes an integration exception. */
export function confirmation(): Step {
  return {
    id: 'confirm',
    title: 'Wait for the ERP to confirm',
    kind: 'waitForEvent',
    events: ['effectConfirmed'],
    of: ['release', 'reject'],
    needs: { any: ['release:succeeded', 'reject:succeeded'] },
    within: { setting: 'writeback.confirmWithinMinutes', default: 30, clock: 'wall' },
    onTimeout: { raise: 'INT.WRITEBACK_UNCONFIRMED', escalateTo: 'analyst' },
    closes: 'asDecided',
  };
}

/** Roots that release without a new approval: authority was used, or what stopped the invoice is gone. */
export const GONE = [
  '@overridden',
  '@cleared:receiptPosted',
  '@cleared:orderChanged',
  '@cleared:supplierChanged',
  '@cleared:creditNote',
  '@cleared:billingChanged',
];
