import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { useToast } from '../feedback/toast.tsx';
import { InstantField } from '../forms/instant-field.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { replayDeliveries, type WebhookRow, webhooksKey } from './webhooks.ts';

/** Sends all events since a time again, with the ids that they had. */
export function ReplayDialog({ row, onClose }: { row: WebhookRow; onClose: () => void }) {
  const [client, toast] = [useQueryClient(), useToast()];
  const [since, setSince] = useState('');
  const replay = useMutation({
    mutationFn: () => replayDeliveries({ webhook: row.id, since }),
    onSuccess: ({ count }) => {
      toast.show({ title: count === 1 ? 'One event is sent again' : `${count} events are sent again` });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: webhooksKey }),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={`Send events to “${row.name}” again`}
      lead="They keep their ids: a receiver that took one before knows it."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={!since} isPending={replay.isPending} onPress={() => replay.mutate()}>
            Send events again
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <InstantField label="All since" isPast value={since} onChange={setSince} />
        <RefusalNote error={replay.error} />
      </div>
    </Dialog>
  );
}
