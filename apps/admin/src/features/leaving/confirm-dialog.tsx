import { Button, CopyField, DateTime, Dialog, RefusalNote, refusalAt, TextArea, TextField } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { confirmLeaving, type Leaving } from './documents.ts';

interface ConfirmDialogProps {
  tenant: { id: string; name: string };
  leaving: Leaving;
  onClose: () => void;
}

/** The second person's yes: the name is written out, and the retention key shown, once. */
export function ConfirmDialog({ tenant, leaving, onClose }: ConfirmDialogProps) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [waiver, setWaiver] = useState('');
  const save = useMutation({
    mutationFn: () => confirmLeaving({ scope: tenant.id, name, withoutExport: waiver || undefined }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['leaving'] }),
  });
  if (save.data) return <KeyDialog tenant={tenant} done={save.data} onClose={onClose} />;
  const [wrongName, wrongWaiver] = [refusalAt(save.error, 'name'), refusalAt(save.error, 'withoutExport')];
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={`Destroy everything of ${tenant.name}`}
      lead={`${leaving.askedBy} asked for it: ${leaving.reason}`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="danger"
            isDisabled={name.trim() !== tenant.name}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {`Destroy everything of ${tenant.name}`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField label={`Write “${tenant.name}”`} value={name} onChange={setName} error={wrongName} />
        {!leaving.exportTaken && (
          <TextArea
            label="Why it goes without an export"
            hint="Nobody took one in the last 30 days. Take one first, or say why not; the certificate bears it."
            maxLength={500}
            value={waiver}
            onChange={setWaiver}
            error={wrongWaiver}
          />
        )}
        {!wrongName && !wrongWaiver && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}

function KeyDialog(props: {
  tenant: { name: string };
  done: { retentionKey: string | null; leaving: { dueAt: string | null } };
  onClose: () => void;
}) {
  const { tenant, done, onClose } = props;
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={`${tenant.name} leaves`}
      actions={
        <Button kind="primary" onPress={onClose}>
          I have kept the key
        </Button>
      }
    >
      <div className="flex flex-col gap-3 text-row">
        {done.leaving.dueAt && (
          <p>
            It begins by itself: <DateTime value={done.leaving.dueAt} as="exact" />. Until then it can be taken back.
          </p>
        )}
        {done.retentionKey && (
          <>
            <p>
              This key opens the invoices and the log that the law keeps. It is shown once and kept nowhere: put it
              where you keep what an office may ask for in years. Without it nobody reads them.
            </p>
            <CopyField label="Retention key" value={done.retentionKey} />
          </>
        )}
      </div>
    </Dialog>
  );
}
