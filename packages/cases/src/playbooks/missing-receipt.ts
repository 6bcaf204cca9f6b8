import type { Playbook } from '../playbook/definition.ts';
import { ending, GONE } from './ending.ts';

/** Billed but not received: receiving is asked; the case ends by itself when the receipt arrives. */
export const missingReceipt: Playbook = {
  key: 'missing-receipt',
  version: 2,
  title: 'Receipt is missing',
  appliesTo: ['AP.REF.RECEIPT_MISSING', 'AP.MATCH.QTY_OVER_RECEIVED'],
  steps: [
    {
      id: 'ask-receiver',
      title: 'Did it arrive?',
      kind: 'task',
      who: { role: 'receiver', owner: 'receiver' },
      outcomes: [
        { key: 'received', label: 'Yes, I post the receipt' },
        { key: 'notReceived', label: 'No, it did not arrive' },
        {
          key: 'noReceiptNeeded',
          label: 'No receipt is needed',
          reasonRequired: true,
          resolution: 'acceptedUnderAuthority',
        },
      ],
      within: 480,
      onTimeout: { escalateTo: 'controller' },
    },
    {
      id: 'ask-supplier',
      title: 'Ask the supplier about the delivery',
      kind: 'supplierRequest',
      needs: ['ask-receiver:notReceived'],
      outcomes: [
        { key: 'delivered', label: 'It was delivered, here is the proof' },
        { key: 'willDeliver', label: 'We will still deliver' },
        { key: 'willCorrect', label: 'We send a credit note or a revised invoice' },
        { key: 'answered', label: 'Another answer, to be read' },
      ],
      within: 2400,
      onTimeout: { goTo: 'review' },
    },
    {
      id: 'await-receipt',
      title: 'Wait for the receipt',
      kind: 'waitForEvent',
      events: ['receiptPosted', 'revisedInvoice', 'creditNote'],
      needs: { any: ['ask-receiver:received', 'ask-supplier:willDeliver', 'ask-supplier:willCorrect'] },
      within: 4800,
      onTimeout: { goTo: 'review' },
    },
    {
      id: 'review',
      title: 'Decide without the full receipt',
      kind: 'task',
      needs: {
        any: [
          'ask-supplier:delivered',
          'ask-supplier:answered',
          'await-receipt:receiptPosted',
          'await-receipt:creditNote',
        ],
      },
      who: { role: 'analyst', owner: 'analyst' },
      outcomes: [
        { key: 'accept', label: 'Accept it as billed', reasonRequired: true, resolution: 'acceptedUnderAuthority' },
        { key: 'reject', label: 'Reject the invoice', reasonRequired: true, resolution: 'rejectedToSupplier' },
      ],
      within: 480,
      onTimeout: { escalateTo: 'controller' },
    },
    ...ending({
      approveAfter: ['ask-receiver:noReceiptNeeded', 'review:accept'],
      sendBackTo: 'ask-receiver',
      rejectAfter: ['review:reject', 'await-receipt:revisedInvoice', '@cleared:revisedInvoice'],
      releaseAlsoAfter: GONE,
    }),
  ],
};
