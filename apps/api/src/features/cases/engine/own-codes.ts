/** What the work on a case raised, not the invoice: no look at the documents finds or clears it, and it holds no case open. */
export const DELEGATION_CONFLICT = 'AP.APPR.DELEGATION_CONFLICT';
