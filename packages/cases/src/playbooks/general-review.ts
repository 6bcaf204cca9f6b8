import type { Playbook } from '../playbook/definition.ts';
import { ending, GONE } from './ending.ts';

/** For every exception type without a playbook of its own: the analyst chooses the way out. */
export const generalReview: Playbook = {
  key: 'general-review',
  version: 2,
  title: 'Review the exception',
  appliesTo: ['*'],
  steps: [
    {
      id: 'choose',
      title: 'Choose the way out',
      kind: 'task',
      who: { role: 'analyst', owner: 'analyst' },
      outcomes: [
        { key: 'accept', label: 'Accept it', reasonRequired: true, resolution: 'acceptedUnderAuthority' },
        { key: 'askBuyer', label: 'Ask the buyer' },
        { key: 'askSupplier', label: 'Ask the supplier' },
        { key: 'reject', label: 'Reject the invoice', reasonRequired: true, resolution: 'rejectedToSupplier' },
      ],
      within: 480,
      onTimeout: { escalateTo: 'controller' },
    },
    {
      id: 'ask-buyer',
      title: 'Is this what was ordered?',
      kind: 'task',
      needs: ['choose:askBuyer'],
      who: { role: 'buyer', owner: 'buyer' },
      outcomes: [
        { key: 'accept', label: 'Yes, accept it', resolution: 'acceptedUnderAuthority' },
        { key: 'changeOrder', label: 'I change the order', resolution: 'orderChanged' },
        { key: 'dispute', label: 'No, reject it', reasonRequired: true, resolution: 'rejectedToSupplier' },
      ],
      within: 480,
      onTimeout: { escalateTo: 'controller' },
    },
    {
      id: 'ask-supplier',
      title: 'Ask the supplier',
      kind: 'supplierRequest',
      needs: ['choose:askSupplier'],
      outcomes: [
        { key: 'willCorrect', label: 'We send a credit note or a revised invoice' },
        { key: 'maintain', label: 'The invoice is right', reasonRequired: true },
        { key: 'answered', label: 'Another answer, to be read' },
      ],
      within: 2400,
      onTimeout: { goTo: 'review' },
    },
    {
      id: 'await-change',
      title: 'Wait for the correction',
      kind: 'waitForEvent',
      events: ['revisedInvoice', 'creditNote', 'orderChanged'],
      needs: { any: ['ask-supplier:willCorrect', 'ask-buyer:changeOrder'] },
      within: 4800,
      onTimeout: { goTo: 'review' },
    },
    {
      id: 'review',
      title: 'Decide on the answer',
      kind: 'task',
      needs: { any: ['ask-supplier:maintain', 'ask-supplier:answered'] },
      who: { role: 'analyst', owner: 'analyst' },
      outcomes: [
        { key: 'accept', label: 'Accept it', reasonRequired: true, resolution: 'acceptedUnderAuthority' },
        { key: 'reject', label: 'Reject the invoice', reasonRequired: true, resolution: 'rejectedToSupplier' },
      ],
      within: 480,
      onTimeout: { escalateTo: 'controller' },
    },
    ...ending({
      approveAfter: [
        'choose:accept',
        'ask-buyer:accept',
        'review:accept',
        'await-change:creditNote',
        'await-change:orderChanged',
      ],
      sendBackTo: 'choose',
      rejectAfter: [
        'choose:reject',
        'ask-buyer:dispute',
        'review:reject',
        'await-change:revisedInvoice',
        '@cleared:revisedInvoice',
      ],
      releaseAlsoAfter: GONE,
    }),
  ],
};
