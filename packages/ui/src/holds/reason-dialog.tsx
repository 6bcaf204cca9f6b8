import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { TextArea } from '../forms/text-field.tsx';
import { Dialog } from '../overlays/dialog.tsx';

interface ReasonDialogProps {
  title: string;
  lead: string;
  hint: string;
  act: string;
  onAct: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks why, and does it. */
export function ReasonDialog({ title, lead, hint, act, onAct, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const save = useMutation({ mutationFn: () => onAct(reason), onSuccess: onClose });
  const wrong = refusalAt(save.error, 'reason');
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
            kind="primary"
            isDisabled={reason.trim().length < 5}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextArea label="Reason" hint={hint} maxLength={500} value={reason} onChange={setReason} error={wrong} />
        {!wrong && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}
