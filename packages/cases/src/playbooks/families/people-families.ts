import { askAndSettle } from './ask-and-settle.ts';

const RECORD = {
  label: 'The supplier record is put right',
  title: 'Wait for the corrected supplier record',
  shownBy: ['supplierChanged'],
  resolution: 'supplierCorrected',
} as const;

/** The supplier's record lacks something, contradicts, or is there twice. */
export const vendorRecord = askAndSettle({
  key: 'vendor-record',
  title: 'The supplier record is not right',
  codes: ['MD.VENDOR.INCOMPLETE', 'MD.VENDOR.DUPLICATE', 'MD.VENDOR.CONFLICT'],
  question: 'Can this supplier be paid as recorded?',
  who: { role: 'analyst', also: ['tenant-admin', 'controller'], owner: 'analyst' },
  accept: { label: 'Yes, pay it this time' },
  mend: RECORD,
  supplier: { label: 'Ask the supplier for it', title: 'Ask the supplier for what its record lacks' },
  reject: 'No, reject the invoice',
});

/** A supplier that must not be paid: the controller says why it is blocked and whether that still holds. */
export const vendorBlocked = askAndSettle({
  key: 'vendor-blocked',
  title: 'The supplier is blocked',
  codes: ['MD.VENDOR.BLOCKED'],
  question: 'May this supplier be paid?',
  who: { role: 'controller', also: ['analyst'] },
  accept: { label: 'Yes, pay this one' },
  mend: { ...RECORD, label: 'The block is lifted in the ERP', title: 'Wait for the supplier to be unblocked' },
  reject: 'No, reject the invoice',
});

/** Somebody stopped it, or the draw did: whoever checks says what the check came to. */
export const manualHold = askAndSettle({
  key: 'manual-hold',
  title: 'Held for a check',
  codes: ['AP.HOLD.MANUAL', 'AP.HOLD.STOCHASTIC'],
  question: 'What did the check come to?',
  who: { role: 'analyst', also: ['controller'], owner: 'analyst' },
  accept: { label: 'It is in order, lift the hold' },
  supplier: { label: 'Ask the supplier', title: 'Ask the supplier about what was found' },
  reject: 'It is not, reject the invoice',
});

/** The supplier contests what was done with its invoice: nothing is paid or refused before somebody answers it. */
export const supplierDispute = askAndSettle({
  key: 'supplier-dispute',
  title: 'The supplier disputes it',
  codes: ['AP.DISPUTE.SUPPLIER'],
  question: 'Is the supplier right?',
  who: { role: 'analyst', also: ['buyer', 'controller'], owner: 'analyst' },
  accept: { label: 'Yes, pay it as billed' },
  mend: {
    label: 'In part, the order is changed',
    title: 'Wait for the changed order',
    shownBy: ['orderChanged', 'receiptPosted'],
  },
  supplier: { label: 'Ask for a proof or a credit note', title: 'Ask the supplier for a proof or a credit note' },
  reject: 'No, the rejection stands',
});

/** An approval that nobody may or does give. It joins the case that waits; alone it is what an ERP says of one of its own. */
export const approvalKept = askAndSettle({
  key: 'approval-kept',
  title: 'An approval is not given',
  codes: ['AP.APPR.OVERDUE', 'AP.APPR.NO_ROUTE', 'AP.APPR.DELEGATION_CONFLICT', 'AP.APPR.SOD_CONFLICT'],
  question: 'Is there somebody who may approve it?',
  who: { role: 'controller', also: ['tenant-admin'] },
  accept: { label: 'Yes, take it to approval' },
  reject: 'No, reject the invoice',
});

/** The same debt paid more than once: treasury gets it back before anything more goes to this supplier. */
export const paidTwice = askAndSettle({
  key: 'paid-twice',
  title: 'Paid more than once',
  codes: ['AP.DUP.PAYMENT'],
  question: 'Was the same debt paid twice?',
  who: { role: 'treasurer', also: ['controller'] },
  accept: { label: 'No, both were owed' },
  supplier: { label: 'Yes, ask for it back', title: 'Ask the supplier to pay it back or credit it' },
  reject: 'Yes, and this one is rejected',
  clearsBy: ['revisedInvoice', 'creditNote'],
});
