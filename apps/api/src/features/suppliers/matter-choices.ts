import { baseCode, TAXONOMY_BY_CODE } from '@clearhold/exceptions';

/** Codes of Peppol's Invoice Response (T111): why a supplier answers, and what it does. Words are ours. */
export interface Choice {
  readonly code: string;
  readonly label: string;
  readonly words: string;
}

/** OPStatusReason. */
export const REASONS: readonly Choice[] = [
  { code: 'PRI', label: 'Prices', words: 'A price is not as agreed.' },
  { code: 'QTY', label: 'Quantity', words: 'A quantity is not as ordered or delivered.' },
  { code: 'ITM', label: 'Items', words: 'An item is not the one that was ordered.' },
  { code: 'DEL', label: 'Delivery', words: 'Something about the delivery is not right.' },
  { code: 'QUA', label: 'Quality', words: 'The quality of what was delivered is in question.' },
  { code: 'REF', label: 'References', words: 'A reference, such as the order number, is wrong or missing.' },
  { code: 'LEG', label: 'Legal information', words: 'A legally required detail is wrong or missing.' },
  { code: 'PAY', label: 'Payment terms', words: 'The payment terms are not as agreed.' },
  { code: 'FIN', label: 'Bank details', words: 'The payment details changed or are wrong.' },
  { code: 'REC', label: 'Receiver', words: 'The invoice went to the wrong receiver.' },
  { code: 'OTH', label: 'Other', words: 'Another reason, in your own words.' },
];

/** OPStatusAction. */
export const ACTIONS: readonly Choice[] = [
  { code: 'NIN', label: 'We send a new invoice', words: 'You are right; a corrected invoice follows.' },
  { code: 'CNF', label: 'We credit it in full', words: 'A credit note over the whole invoice follows.' },
  { code: 'CNP', label: 'We credit a part', words: 'A credit note over the difference follows.' },
  { code: 'PIN', label: 'We send information', words: 'Here is what you need: a document, a proof, an explanation.' },
  { code: 'NOA', label: 'The invoice is right', words: 'We do not agree; nothing needs to change.' },
  { code: 'OTH', label: 'Something else', words: 'We have a question or another answer.' },
];

/** Whether an action corrects the invoice. */
export const isCorrecting = (action: string): boolean => CORRECTING.has(action);
const CORRECTING = new Set(['NIN', 'CNF', 'CNP', 'CNA']);

/** The reasons that fit exceptions of these codes, the likeliest first. */
export function reasonsFor(codes: readonly string[]): Choice[] {
  const listed = codes.flatMap((code) => TAXONOMY_BY_CODE.get(baseCode(code))?.native.peppolInvoiceResponse ?? []);
  const told = codes.flatMap((code) => {
    if (code.includes('PRICE')) return ['PRI'];
    if (code.includes('QTY')) return ['QTY', 'DEL'];
    if (code.includes('RECEIPT')) return ['DEL', 'QTY'];
    if (code.includes('.REF.')) return ['REF'];
    if (code.includes('.TAX.') || code.includes('.DOC.')) return ['LEG'];
    if (code.includes('TERMS')) return ['PAY'];
    if (code.includes('BANK')) return ['FIN'];
    return [];
  });
  const first = [...listed.map(({ code }) => code), ...told];
  const order = (one: Choice) => (first.includes(one.code) ? first.indexOf(one.code) : 99);
  return [...REASONS].sort((a, b) => order(a) - order(b));
}

const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  NOA: ['maintain', 'delivered', 'answered'],
  PIN: ['delivered', 'answered', 'maintain', 'confirm'],
  OTH: ['answered', 'maintain', 'delivered'],
};

/** Which answer of a playbook's supplier step an action stands for; its words stay the supplier's own. */
export function outcomeOf(action: string, outcomes: readonly string[]): string | undefined {
  const wanted = CORRECTING.has(action) ? ['willCorrect'] : (STANDS_FOR[action] ?? []);
  return wanted.find((key) => outcomes.includes(key)) ?? outcomes.at(-1);
}

/** Whether an action says what comes of the invoice, so that it may take the place of an earlier answer. */
export const saysWhatComes = (action: string): boolean => CORRECTING.has(action) || action === 'NOA';
