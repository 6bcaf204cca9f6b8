import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../actions/button.tsx';
import { RefusalNote } from '../../exchange/refusal-note.tsx';
import { useToast } from '../../feedback/toast.tsx';
import { TextArea } from '../../forms/text-field.tsx';
import { Dialog } from '../../overlays/dialog.tsx';
import { beginMigration, type DryRun } from './documents.ts';
import { caseCount, targetWords } from './words.ts';

/** Asks why, and begins. */
export function BeginDialog(props: {
  wanted: { scope: string; playbook: string; toVersion: number | null };
  companyName: string;
  run: DryRun;
  onDone: () => void;
  onClose: () => void;
}) {
  const { wanted, companyName, run, onDone, onClose } = props;
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const toast = useToast();
  const begin = useMutation({
    mutationFn: () => beginMigration(wanted, reason.trim()),
    onSuccess: () => {
      toast.show({ title: 'The cases are being taken over', body: 'It goes on by itself; nobody has to wait here.' });
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['policy', wanted.scope] }),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={`Take ${caseCount(run.can)} to ${targetWords(wanted.toVersion)}`}
      lead={`Of ${companyName}. What was done in a case stays done; what is open and has changed is asked anew.`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={reason.trim().length < 3}
            isPending={begin.isPending}
            onPress={() => begin.mutate()}
          >
            Take over {caseCount(run.can)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {run.cannot > 0 && (
          <p className="text-row text-muted">{caseCount(run.cannot)} will keep the version they have.</p>
        )}
        <TextArea
          label="Reason"
          hint="It stands in the log of each case that is taken over."
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <RefusalNote error={begin.error} />
      </div>
    </Dialog>
  );
}
