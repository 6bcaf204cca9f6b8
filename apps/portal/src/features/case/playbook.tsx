import { Button, type PathStep, Section, StepPath } from '@clearhold/ui';
import type { OpenForm } from './action-dialogs.tsx';
import type { WholeCase } from './case-query.ts';
import { STEP_WAYS } from './course-dialogs.tsx';

type Stop = WholeCase['path'][number];

const STATES: Record<string, PathStep['state']> = {
  DONE: 'done',
  NOW: 'now',
  NEXT: 'next',
  SKIPPED: 'skipped',
  FAILED: 'failed',
};

/** The playbook's steps as a path. */
export function pathSteps(path: WholeCase['path'], onOpen?: (form: OpenForm) => void): PathStep[] {
  return path.map((step) => ({
    id: step.stepId,
    label: step.title,
    state: STATES[step.status] ?? 'next',
    who: step.who ?? undefined,
    due: step.dueAt ?? undefined,
    note: noteOf(step, onOpen),
  }));
}

function noteOf(step: Stop, onOpen?: (form: OpenForm) => void): PathStep['note'] {
  const words = step.outcome ?? step.note ?? undefined;
  if (!onOpen || step.ways.length === 0) return words;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {words}
      {step.ways.map((way) => (
        <Button
          key={way}
          kind="quiet"
          className="-my-1 h-auto! px-1! py-0.5 text-label"
          aria-label={`${STEP_WAYS[way].label}: ${step.title}`}
          onPress={() => onOpen({ form: 'step', stepId: step.stepId, title: step.title, way })}
        >
          {STEP_WAYS[way].label}
        </Button>
      ))}
    </span>
  );
}

/** The way this case goes: done, now, next; who, until when; and what may be done about its steps. */
export function Playbook({ found, onOpen }: { found: WholeCase; onOpen?: (form: OpenForm) => void }) {
  if (found.path.length === 0) return null;
  const done = found.path.filter((step) => step.status === 'DONE').length;
  return (
    <Section title="Playbook" aside={`${done} of ${found.path.length} steps done`}>
      <StepPath label="Playbook" steps={pathSteps(found.path, onOpen)} />
    </Section>
  );
}
