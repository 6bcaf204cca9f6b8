/** Where a tenant stands on its way from measuring to full service. */
export type Phase = 'baseline' | 'pilot' | 'rollout' | 'steady';

/** What goes out without a person asking for it at that moment. */
export type Automation = 'askSupplier' | 'writeBack' | 'escalate' | 'notify';

/** What a phase allows. Documents are read, exceptions found and cases opened in each; people may act by hand in each. */
export interface PhaseEntry {
  readonly title: string;
  /** One sentence: what goes out on its own. */
  readonly words: string;
  /** Of which units' cases: none, the chosen ones, all but the chosen ones, or every one. */
  readonly automates: 'none' | 'chosen' | 'others' | 'all';
}

/** The phases in their order. This table alone decides; whoever sends something out asks it. */
export const PHASES: Readonly<Record<Phase, PhaseEntry>> = {
  baseline: {
    title: 'Baseline',
    words:
      'Exceptions are found and measured; no supplier is asked, no ERP told, nothing escalated and nobody notified.',
    automates: 'none',
  },
  pilot: {
    title: 'Pilot',
    words: 'Cases of the chosen business units run on their own; those of the others are measured.',
    automates: 'chosen',
  },
  rollout: {
    title: 'Rollout',
    words: 'Cases run on their own, but for the business units that are still held back.',
    automates: 'others',
  },
  steady: { title: 'Steady', words: 'Cases of every business unit run on their own.', automates: 'all' },
};
export const PHASE_NAMES = Object.keys(PHASES) as readonly Phase[];

/** A tenant's phase with the business units that were chosen for it. */
export interface PhaseAt {
  readonly phase: Phase;
  readonly units: readonly string[];
}

/** Whether what concerns a unit (null: no unit is known) goes out on its own. */
export function isAutomated({ phase, units }: PhaseAt, unitId: string | null): boolean {
  const isChosen = unitId !== null && units.includes(unitId);
  return { none: false, chosen: isChosen, others: !isChosen, all: true }[PHASES[phase].automates];
}
