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

/** The mark at a row's start: what is overdue speaks louder than its state. */
export function markOf(state: string, dueAt: string | null, now: Date): { label: string; tone: Tone | 'neutral' } {
  const found = stateOf(state);
  const late = dueAt !== null && !isEnded(state) && new Date(dueAt) < now;
  return late ? { label: `Overdue, ${found.label.toLowerCase()}`, tone: 'risk' } : found;
}
