import { Button, Dialog, RefusalNote, Select, TextArea, TextField } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ChannelRow,
  COMPLETE,
  channelsKey,
  completeOf,
  folderOf,
  saveChannel,
  sendersIn,
  sendersOf,
} from './channels.ts';
import { UnitField } from './unit-field.tsx';

type Kind = ChannelRow['kind'];
const KINDS = [
  { id: 'MAIL', label: 'Mails', note: 'An address to which your mail server hands on whole mails.' },
  { id: 'DIRECTORY', label: 'Folder', note: 'A folder of the machine that this service runs on.' },
];

/** Makes a way by which documents come in, or changes its name and settings. */
export function ChannelDialog(props: {
  row?: ChannelRow;
  onMade: (made: { name: string; secret: string; address?: string | null }) => void;
  onClose: () => void;
}) {
  const { row, onMade, onClose } = props;
  const client = useQueryClient();
  const [name, setName] = useState(row?.name ?? '');
  const [senders, setSenders] = useState(row ? sendersOf(row).join('\n') : '');
  const [kind, setKind] = useState<Kind>(row?.kind ?? 'MAIL');
  const [folder, setFolder] = useState(row ? folderOf(row) : '');
  const [complete, setComplete] = useState<string>(row ? completeOf(row) : 'size');
  const [unit, setUnit] = useState(row?.unit ?? undefined);
  const isFolder = kind === 'DIRECTORY';
  const title = row ? `Change “${row.name}”` : 'Add channel';
  const save = useMutation({
    mutationFn: () =>
      saveChannel({
        ...(row ? { id: row.id } : { kind }),
        name,
        unit: unit?.id ?? null,
        settings: isFolder ? { folder: folder.trim(), complete } : { senders: sendersIn(senders) },
      }),
    onSuccess: ({ channel, secret }) => (secret ? onMade({ name, secret, address: channel.address }) : onClose()),
    onSettled: () => client.invalidateQueries({ queryKey: channelsKey }),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={title}
      lead={
        isFolder
          ? 'Whole files in it are taken in every half minute and put into its archive.'
          : 'An address that takes whole mails from your mail server. Each file that hangs on a mail becomes a document.'
      }
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!name.trim() || (isFolder && !folder.trim())}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {row ? 'Save' : 'Add channel'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {!row && <Select label="Kind" options={KINDS} value={kind} onChange={(id) => setKind(id as Kind)} />}
        <TextField
          label="Name"
          hint={isFolder ? '“Scans of the mail room”.' : '“Invoices by mail”.'}
          autoFocus
          maxLength={80}
          value={name}
          onChange={setName}
        />
        {isFolder ? (
          <>
            <TextField
              label="Folder"
              hint="Below the one that the operator keeps for this company: invoices, or scans/oslo."
              value={folder}
              onChange={setFolder}
            />
            <Select label="A file is whole when" options={COMPLETE} value={complete} onChange={setComplete} />
          </>
        ) : (
          <TextArea
            label="Known senders"
            hint="Beside the suppliers’ own addresses, one a line: an address, or @scans.example for all of a domain."
            rows={4}
            value={senders}
            onChange={setSenders}
          />
        )}
        <UnitField unit={unit} onChange={setUnit} />
        <RefusalNote error={save.error} />
      </div>
    </Dialog>
  );
}
