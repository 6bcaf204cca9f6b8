const WORDS: Readonly<Record<string, string>> = {
  approved: 'Approved',
  rejected: 'Rejected',
  sentBack: 'Sent back',
  succeeded: 'Done',
  failed: 'Failed',
  timedOut: 'Not in time',
  skipped: 'Left out',
  exhausted: 'Tried as often as it may be',
  timeElapsed: 'The time passed',
  sent: 'Sent',
  enriched: 'Facts gathered',
  effectConfirmed: 'The ERP confirmed it',
  eventReceived: 'The event came',
  receiptPosted: 'The goods receipt was posted',
  orderChanged: 'The order was changed',
  supplierChanged: 'The supplier’s record was changed',
  revisedInvoice: 'A revised invoice came',
  creditNote: 'A credit note came',
  billingChanged: 'What was billed on the order changed',
  taxChecked: 'The tax service answered',
};

/** What an outcome that the engine itself gives says to a person; undefined for one that a playbook words. */
export const outcomeWords = (outcome: string | undefined): string | undefined => WORDS[outcome ?? ''];
