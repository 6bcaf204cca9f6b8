import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Select } from '../forms/select.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { SecretShown } from './secret-shown.tsx';
import { WINDOWS } from './webhook-words.ts';

/** Makes a new signing key; the one before works on for a while, so that no event is lost while the other side changes over. */
export function RotateDialog(props: {
  name: string;
  /** What the key before goes on doing for a while. */
  label: string;
  rotate: (hours: number) => Promise<{ secret: string | null }>;
  queryKey: readonly string[];
  onClose: () => void;
}) {
  const { name, label, rotate, queryKey, onClose } = props;
  const client = useQueryClient();
  const [hours, setHours] = useState('24');
  const rotating = useMutation({
    mutationFn: () => rotate(Number(hours)),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  if (rotating.data?.secret) return <SecretShown name={name} secret={rotating.data.secret} onKept={onClose} />;
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={`New key for “${name}”`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isPending={rotating.isPending} onPress={() => rotating.mutate()}>
            Make new key
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Select label={label} className="max-w-60" options={[...WINDOWS]} value={hours} onChange={setHours} />
        <RefusalNote error={rotating.error} />
      </div>
    </Dialog>
  );
}
