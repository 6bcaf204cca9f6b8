import { Button, Dialog, RefusalNote, TextArea, TextField } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ChannelRow, channelsKey, saveChannel, sendersIn, sendersOf } from './channels.ts';

/** Makes an address that takes mails, or changes its name and whom it knows. */
export function ChannelDialog(props: {
  row?: ChannelRow;
  onMade: (made: { name: string; secret: string; address?: string | null }) => void;
  onClose: () => void;
}) {
  const { row, onMade, onClose } = props;
  const client = useQueryClient();
  const [name, setName] = useState(row?.name ?? '');
  const [senders, setSenders] = useState(row ? sendersOf(row).join('\n') : '');
  const title = row ? `Change “${row.name}”` : 'Add channel';
  const save = useMutation({
    mutationFn: () =>
      saveChannel({
        ...(row ? { id: row.id, unit: row.unit?.id } : { kind: 'MAIL' as const }),
        name,
        settings: { senders: sendersIn(senders) },
      }),
    onSuccess: ({ channel, secret }) => (secret ? onMade({ name, secret, address: channel.address }) : onClose()),
    onSettled: () => client.invalidateQueries({ queryKey: channelsKey }),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={title}
      lead="An address that takes whole mails from your mail server. Each file that hangs on a mail becomes a document."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={!name.trim()} isPending={save.isPending} onPress={() => save.mutate()}>
            {row ? 'Save' : 'Add channel'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField label="Name" hint="“Invoices by mail”." autoFocus maxLength={80} value={name} onChange={setName} />
        <TextArea
          label="Known senders"
          hint="Beside the suppliers’ own addresses, one a line: an address, or @scans.example for all of a domain."
          rows={4}
          value={senders}
          onChange={setSenders}
        />
        <RefusalNote error={save.error} />
      </div>
    </Dialog>
  );
}
