import { Button, Dialog, TextField, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accept } from '../../lib/refusal.ts';
import { RefusalNote } from '../../lib/refusal-note.tsx';
import { request } from '../../lib/request.ts';
import { type CaseFilter, queueViewsQuery, SAVE_VIEW } from './documents.ts';

/** Keeps the present filter as a view of one's own. */
export function SaveViewDialog(props: { filter: CaseFilter | undefined; onClose: () => void }) {
  const { filter, onClose } = props;
  const client = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: async () => accept((await request(SAVE_VIEW, { input: { name: name.trim(), filter } })).saveView),
    onSuccess: ({ views }) => {
      client.setQueryData(queueViewsQuery.queryKey, views);
      toast.show({ title: `View “${name.trim()}” saved` });
      setName('');
      onClose();
    },
  });
  return (
    <Dialog
      isOpen={filter !== undefined}
      onOpenChange={(open) => !open && onClose()}
      size="small"
      title="Save as view"
      lead="It stands in the rail with its count; only you see it."
      actions={
        <Button kind="primary" isDisabled={!name.trim()} isPending={save.isPending} onPress={() => save.mutate()}>
          Save view
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField label="Name" autoFocus value={name} onChange={setName} maxLength={60} />
        <RefusalNote error={save.error} />
      </div>
    </Dialog>
  );
}
