import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../exchange/contract.ts';
import { accept, Button, Dialog, RefusalNote, refusalAt, Select } from '../index.ts';
import { KeyShown } from './key-shown.tsx';
import { type KeyRow, ROTATE_KEY } from './keys.ts';
import { asList, NetworksField } from './networks-field.tsx';

const WINDOWS = [
  { id: '0', label: 'It ends at once' },
  { id: '1', label: 'One hour' },
  { id: '24', label: 'One day' },
  { id: '168', label: 'One week' },
  { id: '720', label: '30 days' },
];

/** Makes a new key in place of one, which works on for a while so that every program can change over. */
export function RotateKeyDialog({ scope, row, onClose }: { scope: string; row: KeyRow; onClose: () => void }) {
  const client = useQueryClient();
  const [hours, setHours] = useState('24');
  const [networks, setNetworks] = useState(row.networks.join(' '));
  const rotate = useMutation({
    mutationFn: async () => {
      const input = { scope, id: row.id, hours: Number(hours), networks: asList(networks) };
      return accept((await request(ROTATE_KEY, { input })).rotateApiKey);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['api-keys', scope] }),
  });
  if (rotate.data) return <KeyShown name={row.name} secret={rotate.data.secret} onKept={onClose} />;
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={`Rotate “${row.name}”`}
      lead="A new key with the same name and the same rights. You answer for it."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isPending={rotate.isPending} onPress={() => rotate.mutate()}>
            Make new key
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Select
          label="How long the old key still works"
          className="max-w-60"
          options={WINDOWS}
          value={hours}
          onChange={setHours}
        />
        <NetworksField value={networks} onChange={setNetworks} error={rotate.error} />
        {!refusalAt(rotate.error, 'networks') && <RefusalNote error={rotate.error} />}
      </div>
    </Dialog>
  );
}
