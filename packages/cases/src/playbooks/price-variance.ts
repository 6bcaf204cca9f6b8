import type { Playbook } from '../playbook/definition.ts';
import { ending, GONE } from './ending.ts';

/** Billed and ordered price differ: the buyer says which is right, the supplier is asked when the buyer disputes. */
export const priceVariance: Playbook = {
  key: 'price-variance',
  version: 2,
  title: 'Price differs from the order',
  appliesTo: ['AP.MATCH.PRICE', 'AP.MATCH.PRICE_ESTIMATED', 'AP.MATCH.PRICE_UNIT_RATIO', 'AP.MATCH.AMOUNT_LINE'],
  steps: [
    {
      id: 'ask-buyer',
      title: 'Which price is right?',
      kind: 'task',
      who: { role: 'buyer', owner: 'buyer' },
      outcomes: [
        { key: 'acceptPrice', label: 'The billed price is right', resolution: 'acceptedUnderAuthority' },
        { key: 'disputePrice', label: 'The ordered price is right' },
        { key: 'changeOrder', label: 'I change the order', resolution: 'orderChanged' },
      ],
      within: 480,
      onTimeout: { escalateTo: 'controller' },
    },
    {
      id: 'tell-analyst',
      title: 'Tell the analyst',
      kind: 'notify',
      needs: ['ask-buyer:disputePrice'],
      who: { role: 'analyst', owner: 'analyst' },
      message: 'The buyer disputes the price. The supplier has been asked.',
    },
    {
      id: 'ask-supplier',
      title: 'Ask the supplier about the price',
      kind: 'supplierRequest',
      needs: ['ask-buyer:disputePrice'],
      outcomes: [
        { key: 'willCorrect', label: 'We send a credit note or a revised invoice' },
        { key: 'maintain', label: 'The billed price is right', reasonRequired: true },
        { key: 'answered', label: 'Another answer, to be read' },
      ],
      within: 2400,
      onTimeout: { goTo: 'review-answer' },
    },
    {
      id: 'await-correction',
      title: 'Wait for the credit note or revised invoice',
      kind: 'waitForEvent',
      events: ['revisedInvoice', 'creditNote'],
      needs: ['ask-supplier:willCorrect'],
      within: 4800,
      onTimeout: { goTo: 'review-answer' },
    },
    {
      id: 'await-order',
      title: 'Wait for the changed order',
      kind: 'waitForEvent',
      events: ['orderChanged'],
      needs: ['ask-buyer:changeOrder'],
      within: 960,
      onTimeout: { goTo: 'review-answer' },
    },
    {
      id: 'review-answer',
      title: 'Decide on the supplier’s answer',
      kind: 'task',
      needs: { any: ['ask-supplier:maintain', 'ask-supplier:answered'] },
      who: { role: 'buyer', also: ['analyst'], owner: 'buyer' },
      outcomes: [
        { key: 'acceptPrice', label: 'Accept the billed price', resolution: 'acceptedUnderAuthority' },
        { key: 'reject', label: 'Reject the invoice', reasonRequired: true, resolution: 'rejectedToSupplier' },
      ],
      within: 480,
      onTimeout: { escalateTo: 'controller' },
    },
    ...ending({
      approveAfter: [
        'ask-buyer:acceptPrice',
        'review-answer:acceptPrice',
        'await-correction:creditNote',
        'await-order:orderChanged',
      ],
      sendBackTo: 'ask-buyer',
      rejectAfter: ['review-answer:reject', 'await-correction:revisedInvoice', '@cleared:revisedInvoice'],
      releaseAlsoAfter: GONE,
    }),
  ],
};
