import type { WholeCase } from './case-query.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { type StepWay, usePause, useStepWay } from './use-course.ts';

/** What is to be done about a step. */
export interface StepForm {
  form: 'step';
  stepId: string;
  title: string;
  way: StepWay;
}

const PAUSE = {
  pause: {
    title: 'Pause the case',
    says: 'Until somebody goes on, nothing begins and the time of its steps stands still. The time for the whole case runs. What comes from outside is heard all the same.',
  },
  resume: { title: 'Go on with the case', says: 'Its steps have as much time as they had left.' },
};

/** Asks why the case is paused, or says what going on does. */
export function PauseDialog(props: { found: WholeCase; way: 'pause' | 'resume'; onClose: () => void }) {
  const { found, way, onClose } = props;
  const act = usePause(found, way, onClose);
  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      title={PAUSE[way].title}
      lead={`${found.invoiceNumber}, ${found.supplierName}`}
      label={PAUSE[way].title}
      needsReason={way === 'pause'}
      isPending={act.isPending}
      error={act.error}
      onConfirm={(reason) => act.mutate(reason)}
    >
      <p className="text-row text-muted">{PAUSE[way].says}</p>
    </ReasonDialog>
  );
}

/** The words of each way: on its button, and what it does. */
export const STEP_WAYS: Record<StepWay, { label: string; says: string }> = {
  LEAVE_OUT: {
    label: 'Leave out',
    says: 'The case goes on without this step. You count as having prepared it, so somebody else approves it.',
  },
  GO_BACK: {
    label: 'Go back to it',
    says: 'This step and all that followed are asked anew, an approval too. It counts as rework.',
  },
  RETRY: { label: 'Try again', says: 'The ERP is asked once more.' },
};

/** Asks why something is done about a step. */
export function StepDialog({
  found,
  stepId,
  title,
  way,
  onClose,
}: StepForm & { found: WholeCase; onClose: () => void }) {
  const act = useStepWay(found, way, stepId, onClose);
  const { label, says } = STEP_WAYS[way];
  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      title={`${label}: ${title}`}
      lead={`${found.invoiceNumber}, ${found.supplierName}`}
      label={label}
      needsReason
      isPending={act.isPending}
      error={act.error}
      onConfirm={(reason) => act.mutate(reason)}
    >
      <p className="text-row text-muted">{says}</p>
    </ReasonDialog>
  );
}
