import type { PhaseName } from './documents.ts';

/** The phases in their order, as a person chooses among them. */
export const PHASES: readonly { id: PhaseName; label: string; note: string }[] = [
  {
    id: 'BASELINE',
    label: 'Baseline',
    note: 'Exceptions are found and measured. No supplier is asked, no ERP told, nothing escalated, nobody notified.',
  },
  { id: 'PILOT', label: 'Pilot', note: 'Cases of the business units that you choose run on their own.' },
  { id: 'ROLLOUT', label: 'Rollout', note: 'All cases run on their own, but for the units that you still hold back.' },
  { id: 'STEADY', label: 'Steady', note: 'Cases of every business unit run on their own.' },
];

export const phaseLabel = (name: string): string => PHASES.find(({ id }) => id === name)?.label ?? name;
