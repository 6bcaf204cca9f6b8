import { accept, Button, Dialog, RefusalNote, TextField, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { type CaseFilter, queueViewsQuery, SAVE_VIEW } from './documents.ts';

interface SaveViewProps {
  /** What the view lists; nothing while the dialog is closed. */
  filter: CaseFilter | undefined;
  /** The view that gets another name; a new one is made without it. */
  view?: { id: string; title: string };
  onClose: () => void;
}

/** Keeps a filter as a view of one's own, or gives one another name. */
export function SaveViewDialog(props: SaveViewProps) {
  return props.filter ? <NameDialog {...props} /> : null;
}

function NameDialog({ filter, view, onClose }: SaveViewProps) {
  const client = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState(view?.title ?? '');
  const save = useMutation({
    mutationFn: async () =>
      accept((await request(SAVE_VIEW, { input: { id: view?.id, name: name.trim(), filter } })).saveView),
    onSuccess: ({ views }) => {
      client.setQueryData(queueViewsQuery.queryKey, views);
      toast.show({ title: view ? `View renamed to “${name.trim()}”` : `View “${name.trim()}” saved` });
      onClose();
    },
  });
  const may = Boolean(name.trim()) && !save.isPending;
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      size="small"
      title={view ? 'Rename view' : 'Save as view'}
      lead={view ? undefined : 'It stands among your views with its count; only you see it.'}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="primary" isDisabled={!name.trim()} isPending={save.isPending} onPress={() => save.mutate()}>
            {view ? 'Rename view' : 'Save view'}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (may) save.mutate();
        }}
      >
        <TextField label="Name" autoFocus value={name} onChange={setName} maxLength={60} />
        <RefusalNote error={save.error} />
      </form>
    </Dialog>
  );
}
