import { askAndSettle } from './ask-and-settle.ts';

const BUYER = { role: 'buyer', also: ['analyst'], owner: 'buyer' };
const CHANGES_ORDER = {
  label: 'I change the order',
  title: 'Wait for the changed order',
  shownBy: ['orderChanged'],
  resolution: 'orderChanged',
} as const;

/** Billed in another way than agreed, beside price and quantity: the buyer knows what was agreed. */
export const agreedTerms = askAndSettle({
  key: 'agreed-terms',
  title: 'Not billed as agreed',
  codes: ['AP.MATCH.CHARGES', 'AP.MATCH.DATE', 'AP.MATCH.TERMS', 'AP.MATCH.CURRENCY', 'AP.MATCH.LOCATION_ENTITY'],
  question: 'Was it agreed the way it is billed?',
  who: BUYER,
  accept: { label: 'Yes, pay it as billed' },
  mend: CHANGES_ORDER,
  supplier: { label: 'No, ask the supplier', title: 'Ask the supplier about what was agreed' },
  reject: 'No, reject the invoice',
});

/** The order named does not carry what is billed: it is used up, closed, not released, or not there. */
export const orderLimit = askAndSettle({
  key: 'order-limit',
  title: 'The order does not carry it',
  codes: [
    'AP.MATCH.BLANKET_LIMIT',
    'AP.MATCH.QTY_OVER_ORDERED',
    'AP.REF.PO_NOT_APPROVED',
    'AP.REF.PO_CLOSED',
    'AP.REF.PO_INVALID',
    'AP.REF.PO_MISSING',
  ],
  question: 'Which order carries what is billed?',
  who: BUYER,
  accept: { label: 'None needs to, pay it as billed' },
  mend: { ...CHANGES_ORDER, label: 'I raise, release or add the order', shownBy: ['orderChanged', 'billingChanged'] },
  supplier: { label: 'The supplier must say which', title: 'Ask the supplier which order it belongs to' },
  reject: 'None, reject the invoice',
});

/** Beyond the funds of a budget or project: who answers for the money decides, not who ordered. */
export const budget = askAndSettle({
  key: 'budget',
  title: 'Beyond the budget',
  codes: ['AP.MATCH.BUDGET'],
  question: 'Are there funds for what is billed?',
  who: { role: 'controller', owner: 'controller' },
  accept: { label: 'Yes, pay it beyond the budget' },
  mend: {
    label: 'I move funds to the budget',
    title: 'Wait for the budget with its new funds',
    shownBy: ['orderChanged'],
    resolution: 'orderChanged',
  },
  reject: 'No, reject the invoice',
});

/** The stock's average price or the exchange rate moves too far: who values asks before it is posted. */
export const valuation = askAndSettle({
  key: 'valuation',
  title: 'Value or rate moves too far',
  codes: ['AP.MATCH.PRICE_MOVING_AVG', 'AP.MATCH.FX_RATE'],
  question: 'May it be posted at this value?',
  who: { role: 'controller', also: ['treasurer'], owner: 'controller' },
  accept: { label: 'Yes, the value is right' },
  mend: {
    label: 'The material or order record is put right',
    title: 'Wait for the corrected record',
    shownBy: ['orderChanged'],
    resolution: 'orderChanged',
  },
  supplier: { label: 'No, ask the supplier', title: 'Ask the supplier about the value billed' },
  reject: 'No, reject the invoice',
});

/** The receiver recorded something about the goods that the invoice leaves out. */
export const receiverFinding = askAndSettle({
  key: 'receiver-finding',
  title: 'Receiving found something else',
  codes: ['AP.MATCH.RECEIPT_EXCEPTION_FLAG', 'AP.MATCH.QTY_NOT_ACCEPTED', 'AP.MATCH.QTY_OVER_CONSUMED'],
  question: 'Is what is billed to be paid?',
  who: { role: 'receiver', also: ['analyst'], owner: 'receiver' },
  accept: { label: 'Yes, all of it can be used' },
  mend: {
    label: 'I correct the receipt or the count',
    title: 'Wait for the corrected receipt',
    shownBy: ['receiptPosted', 'orderChanged'],
  },
  supplier: { label: 'No, ask for a credit or replacement', title: 'Ask the supplier to credit or replace it' },
  reject: 'No, reject the invoice',
});
