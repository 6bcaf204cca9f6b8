import { type PathStep, Section, StepPath } from '@clearhold/ui';
import type { WholeCase } from './case-query.ts';

const STATES: Record<string, PathStep['state']> = {
  DONE: 'done',
  NOW: 'now',
  NEXT: 'next',
  SKIPPED: 'skipped',
  FAILED: 'failed',
};

/** The playbook's steps as a path. */
export function pathSteps(path: WholeCase['path']): PathStep[] {
  return path.map((step) => ({
    id: step.stepId,
    label: step.title,
    state: STATES[step.status] ?? 'next',
    who: step.who ?? undefined,
    due: step.dueAt ?? undefined,
    note: step.outcome ?? step.note ?? undefined,
  }));
}

/** The way this case goes: done, now, next; who, until when. */
export function Playbook({ found }: { found: WholeCase }) {
  if (found.path.length === 0) return null;
  const done = found.path.filter((step) => step.status === 'DONE').length;
  return (
    <Section title="Playbook" aside={`${done} of ${found.path.length} steps done`}>
      <StepPath label="Playbook" steps={pathSteps(found.path)} />
    </Section>
  );
}
