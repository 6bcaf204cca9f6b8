import { Button, Dialog, RefusalNote, refusalAt, TextArea } from '@clearhold/ui';
import { type ReactNode, useState } from 'react';
import { type RingAct, useRings } from './use-rings.ts';

/** Asks why, then does it. */
export function ReasonDialog(props: {
  scope: string;
  title: string;
  lead: string;
  /** What the button says. */
  act: string;
  does: RingAct;
  isDanger?: boolean;
  isDisabled?: boolean;
  /** True where no reason need be given. */
  isFree?: boolean;
  children?: ReactNode;
  onClose: () => void;
}) {
  const { scope, title, lead, act, does, isDanger, isDisabled, isFree, children, onClose } = props;
  const [reason, setReason] = useState('');
  const step = useRings(scope, onClose);
  const bad = refusalAt(step.error, 'reason');
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={title}
      lead={lead}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind={isDanger ? 'danger' : 'primary'}
            isDisabled={isDisabled || (!isFree && reason.trim().length < 3)}
            isPending={step.isPending}
            onPress={() => step.mutate({ act: does, reason })}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {children}
        <TextArea
          label="Reason"
          aside={isFree ? 'optional' : undefined}
          hint="Kept in the log."
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
          error={bad}
        />
        {!bad && <RefusalNote error={step.error} />}
      </div>
    </Dialog>
  );
}
