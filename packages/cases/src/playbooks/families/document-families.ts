import { askAndSettle } from './ask-and-settle.ts';

const ANALYST = { role: 'analyst', owner: 'analyst' };

/** What the document says is missing, unsure or contradicts itself: only its sender can put it right. */
export const documentFault = askAndSettle({
  key: 'document-fault',
  title: 'The document is not right',
  codes: [
    'AP.DOC.MISSING_FIELD',
    'AP.DOC.SCHEMA_INVALID',
    'AP.DOC.WRONG_RECEIVER',
    'AP.DOC.LOW_CONFIDENCE',
    'AP.MATCH.TOTAL',
    'AP.REF.CREDIT_EXCEEDS',
  ],
  question: 'Can the document be worked with as it is?',
  who: ANALYST,
  accept: { label: 'Yes, accept it' },
  supplier: { label: 'Ask the supplier for a right one', title: 'Ask the supplier for a correct document' },
  reject: 'No, reject the invoice',
});

/** Tax that is wrong, unclear or to be kept back: a wrong document costs the deduction, so it is mended or rejected. */
export const taxReview = askAndSettle({
  key: 'tax-review',
  title: 'Tax is in doubt',
  codes: ['AP.TAX.AMOUNT', 'AP.TAX.CODE', 'AP.TAX.REGISTRATION', 'AP.TAX.WITHHOLDING'],
  question: 'Is the tax right?',
  who: { role: 'analyst', also: ['controller'], owner: 'analyst' },
  accept: { label: 'Yes, accept it as billed' },
  mend: {
    label: 'Our record of the supplier is put right',
    title: 'Wait for the corrected supplier record',
    shownBy: ['supplierChanged'],
  },
  supplier: { label: 'No, ask the supplier', title: 'Ask the supplier for an invoice with the right tax' },
  reject: 'No, reject the invoice',
});

/** The service that checks tax gave no answer: nobody is at fault, and it heals when the service answers again. */
export const taxCheckFailed = askAndSettle({
  key: 'tax-check-failed',
  title: 'Tax could not be checked',
  codes: ['AP.TAX.ENGINE_FAILED'],
  question: 'Does the tax service answer again?',
  who: { role: 'tenant-admin', also: ['analyst', 'controller'], owner: 'tenant-admin' },
  accept: { label: 'No, but the tax was checked by hand' },
  reject: 'No, reject the invoice',
  clearsBy: ['taxChecked', 'revisedInvoice'],
});

/** A mail from somebody not known for this supplier: it is shown to be the supplier’s in another way than by answering it. */
export const unverifiedSender = askAndSettle({
  key: 'unverified-sender',
  title: 'The sender is not known',
  codes: ['AP.DOC.UNVERIFIED_SENDER'],
  question: 'Did the supplier really send it?',
  who: ANALYST,
  accept: {
    label: 'Yes, the supplier confirmed it',
    form: [
      {
        key: 'confirmedBy',
        label: 'How the supplier confirmed it',
        type: 'choice',
        required: true,
        onlyFor: ['accept'],
        options: [
          { key: 'calledKnownNumber', label: 'Called at a number of the supplier record' },
          { key: 'knownContact', label: 'A contact known for long wrote from a known address' },
          { key: 'supplierPages', label: 'Answered on the supplier pages' },
        ],
      },
    ],
  },
  mend: {
    label: 'Yes, the address is added to the record',
    title: 'Wait for the supplier record with the address',
    shownBy: ['supplierChanged'],
  },
  supplier: { label: 'Ask at the address on record', title: 'Ask the supplier whether it sent this' },
  reject: 'No, reject it',
  clearsBy: ['supplierChanged', 'revisedInvoice'],
});

/** No account, or one that may not be used: coded where the books are kept, then checked again. */
export const accountCoding = askAndSettle({
  key: 'account-coding',
  title: 'Which account bears it',
  codes: ['AP.CODING.ACCOUNT'],
  question: 'Which account and cost centre bear it?',
  who: { role: 'analyst', also: ['controller', 'buyer'], owner: 'analyst' },
  accept: { label: 'Coded by hand, pay it' },
  supplier: { label: 'The supplier must state it', title: 'Ask the supplier for the account to state' },
  reject: 'Reject the invoice',
});
