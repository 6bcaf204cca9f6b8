import type { Tone } from '@clearhold/ui';

/** A case's state as words and tone. */
export const STATES: Record<string, { label: string; tone: Tone | 'neutral' }> = {
  NEW: { label: 'New', tone: 'info' },
  OPEN: { label: 'In work', tone: 'info' },
  WAITING_INTERNAL: { label: 'With the team', tone: 'neutral' },
  WAITING_SUPPLIER: { label: 'Waiting for the supplier', tone: 'waiting' },
  WAITING_ERP: { label: 'Waiting for the ERP', tone: 'waiting' },
  RESOLVED: { label: 'Resolved', tone: 'good' },
  WITHDRAWN: { label: 'Withdrawn', tone: 'neutral' },
};

/** A state's words; a state this page does not know is shown as it is. */
export function stateOf(state: string): { label: string; tone: Tone | 'neutral' } {
  return STATES[state] ?? { label: state.toLowerCase().replaceAll('_', ' '), tone: 'neutral' };
}

/** Whether work on the case has ended. */
export function isEnded(state: string): boolean {
  return state === 'RESOLVED' || state === 'WITHDRAWN';
}

const RESOLUTIONS: Record<string, string> = {
  orderChanged: 'The order was changed',
  revisedInvoice: 'A revised invoice came',
  creditNote: 'A credit note came',
  acceptedUnderAuthority: 'Accepted under authority',
  rejectedToSupplier: 'Rejected to the supplier',
  receiptArrived: 'The goods receipt arrived',
  billingChanged: 'Less was billed elsewhere on the order',
  supplierCorrected: 'The supplier’s record was corrected',
  duplicateConfirmed: 'Confirmed as a duplicate',
  notDuplicate: 'Not a duplicate',
  bankVerified: 'The bank details were verified',
  taxChecked: 'The tax service answered',
  withdrawn: 'Withdrawn',
};

/** How a case ended, in words. */
export function resolutionWords(resolution: string | null): string {
  return RESOLUTIONS[resolution ?? ''] ?? resolution ?? 'This case is closed';
}

/** What an amount at risk is called: once the case has ended it is no longer. */
export function riskWords(state: string): string {
  return isEnded(state) ? 'was at stake' : 'at risk';
}

/** The mark at a row's start: what is overdue speaks louder than its state. */
export function markOf(state: string, dueAt: string | null, now: Date): { label: string; tone: Tone | 'neutral' } {
  const found = stateOf(state);
  const late = dueAt !== null && !isEnded(state) && new Date(dueAt) < now;
  return late ? { label: `Overdue, ${found.label.toLowerCase()}`, tone: 'risk' } : found;
}
