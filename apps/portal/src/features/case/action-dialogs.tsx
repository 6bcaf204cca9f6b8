import { Money } from '@clearhold/ui';
import { useState } from 'react';
import { AssignDialog } from '../queue/assign-dialog.tsx';
import { ApprovalFacts } from './approval-facts.tsx';
import { AskDialog } from './ask-dialog.tsx';
import type { CaseAction, WholeCase } from './case-query.ts';
import { PauseDialog, StepDialog, type StepForm } from './course-dialogs.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { TaskFields } from './task-fields.tsx';
import { useDoAction, useRelease } from './use-acts.ts';
import { fieldsFor, isRejection, wayOf } from './way-of.ts';

/** The form that is open over the case. */
export type OpenForm =
  | { form: 'ask' | 'release' | 'override' | 'assign' | 'pause' | 'resume' }
  | StepForm
  | { form: 'action'; action: CaseAction }
  | undefined;

function ActionDialog({ found, action, onClose }: { found: WholeCase; action: CaseAction; onClose: () => void }) {
  const act = useDoAction(found, onClose);
  const task = found.tasks.find(({ id }) => id === action.taskId);
  const isApproval = wayOf(action, found.tasks) === 'approval';
  const rejects = isApproval && isRejection(action.outcome);
  const fields = isApproval ? [] : fieldsFor(task, action.outcome);
  const [values, setValues] = useState<Record<string, string>>({});
  const filled = fields.every(({ key, required }) => !required || values[key]?.trim());
  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      title={action.label}
      lead={`${found.invoiceNumber}, ${found.supplierName}`}
      label={action.label}
      kind={rejects ? 'danger' : 'primary'}
      needsReason={action.needsReason}
      isPending={act.isPending}
      error={act.error ?? (task?.blockedBecause ? { code: 'BLOCKED', message: task.blockedBecause } : undefined)}
      isDisabled={!filled}
      asksFirst={fields.length > 0}
      onConfirm={(reason) => act.mutate({ action, reason, values: fields.length ? values : undefined })}
    >
      {isApproval ? (
        <ApprovalFacts found={found} task={task} effect={action.effect} />
      ) : (
        <>
          <p className="text-row text-muted">{action.effect ?? action.reason}</p>
          <TaskFields fields={fields} values={values} onChange={setValues} />
        </>
      )}
    </ReasonDialog>
  );
}

function ReleaseDialog({ found, onClose }: { found: WholeCase; onClose: () => void }) {
  const release = useRelease(found, onClose);
  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      title={`Release ${found.invoiceNumber}`}
      lead={
        <>
          {found.supplierName}, <Money amount={found.amountAtRisk.amount} currency={found.amountAtRisk.currency} /> at
          risk
        </>
      }
      label="Release invoice"
      needsReason
      isPending={release.isPending}
      error={release.error}
      onConfirm={(reason) => release.mutate(reason)}
    >
      <ApprovalFacts
        found={found}
        effect="The payment block is removed, once, when the release is approved under authority. Prices and quantities stay as billed."
      />
    </ReasonDialog>
  );
}

/** The form that is open, if one is. */
export function ActionDialogs(props: { found: WholeCase; open: OpenForm; onClose: () => void }) {
  const { found, open, onClose } = props;
  if (!open) return null;
  if (open.form === 'action') return <ActionDialog found={found} action={open.action} onClose={onClose} />;
  if (open.form === 'ask') return <AskDialog found={found} isOpen onClose={onClose} />;
  if (open.form === 'pause' || open.form === 'resume')
    return <PauseDialog found={found} way={open.form} onClose={onClose} />;
  if (open.form === 'step') return <StepDialog found={found} {...open} onClose={onClose} />;
  if (open.form === 'release') return <ReleaseDialog found={found} onClose={onClose} />;
  if (open.form === 'override') return <OverrideDialog found={found} onClose={onClose} />;
  return <AssignDialog rows={[found]} onClose={onClose} />;
}
