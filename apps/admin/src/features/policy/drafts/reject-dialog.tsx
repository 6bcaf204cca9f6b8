import { Button, Dialog, RefusalNote, TextArea } from '@clearhold/ui';
import { useState } from 'react';
import type { PolicyDraft } from './documents.ts';
import type { Stepping } from './use-step.ts';

/** Rejects a draft, with the reason that its author reads. */
export function RejectDialog(props: { draft: PolicyDraft; step: Stepping; onClose: () => void }) {
  const { draft, step, onClose } = props;
  const [reason, setReason] = useState('');
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={`Reject “${draft.title}”`}
      lead={`${draft.authorName} reads why. Nothing is published.`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="danger"
            isDisabled={reason.trim().length < 3}
            isPending={step.isPending}
            onPress={() => step.mutate({ do: 'reject', reason }, { onSuccess: onClose })}
          >
            Reject draft
          </Button>
        </>
      }
    >
      <TextArea label="Reason" autoFocus rows={3} maxLength={2000} value={reason} onChange={setReason} />
      <RefusalNote error={step.error} />
    </Dialog>
  );
}
