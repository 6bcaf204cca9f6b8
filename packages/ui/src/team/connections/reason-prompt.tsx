import { useState } from 'react';
import { Button, Dialog, RefusalNote, refusalAt, TextArea } from '../../index.ts';

const LEAST = 5;

/** Asks why before something of a tenant's connections is done; the reason stands in the log. */
export function ReasonPrompt(props: {
  title: string;
  lead: string;
  act: string;
  kind: 'primary' | 'danger';
  /** What was refused, and whether an answer is waited for. */
  attempt: { error: unknown; isPending: boolean };
  onAct: (reason: string) => void;
  onClose: () => void;
}) {
  const { title, lead, act, kind, attempt, onAct, onClose } = props;
  const [reason, setReason] = useState('');
  const wrong = refusalAt(attempt.error, 'reason');
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={title}
      lead={lead}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind={kind}
            isDisabled={reason.trim().length < LEAST}
            isPending={attempt.isPending}
            onPress={() => onAct(reason)}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextArea
          label="Reason"
          hint="Kept in the log."
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={wrong}
        />
        {!wrong && <RefusalNote error={attempt.error} />}
      </div>
    </Dialog>
  );
}
