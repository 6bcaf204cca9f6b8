import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { useToast } from '../feedback/toast.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { makePasskey, type PasskeyShown, passkeysQuery, removePasskey, renamePasskey } from './passkeys.ts';

/** What is being done about passkeys. */
export type PasskeyTask =
  | { what: 'add' }
  | { what: 'rename'; passkey: PasskeyShown }
  | { what: 'remove'; passkey: PasskeyShown };

const WORDS = {
  add: {
    title: 'Add a passkey',
    lead: 'Your device asks for finger, face or PIN, and signs you in without a password from then on.',
    act: 'Add passkey',
    done: 'Passkey added',
  },
  rename: { title: 'Rename the passkey', lead: undefined, act: 'Rename passkey', done: 'Passkey renamed' },
  remove: {
    title: 'Remove the passkey',
    lead: 'It opens nothing any more. Delete it from the device too.',
    act: 'Remove passkey',
    done: 'Passkey removed',
  },
};

/** Adds, renames or removes a passkey; adding and removing ask for the password. */
export function PasskeyDialog({ task, onClose }: { task: PasskeyTask; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState('passkey' in task ? task.passkey.name : '');
  const [password, setPassword] = useState('');
  const { title, lead, act, done } = WORDS[task.what];
  const isRemoval = task.what === 'remove';
  const change = useMutation({
    mutationFn: async () => {
      if (task.what === 'add') await makePasskey(password, name.trim());
      else if (task.what === 'rename') await renamePasskey(task.passkey.id, name);
      else await removePasskey(task.passkey.id, password);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: passkeysQuery.queryKey });
      toast.show({ title: done });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const asksPassword = task.what !== 'rename';
  const atField = refusalAt(change.error, 'name') ?? refusalAt(change.error, 'password');
  return (
    <Dialog isOpen onOpenChange={(open) => !open && onClose()} size="small" title={title} lead={lead}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {isRemoval ? (
          <p className="text-row font-medium">{task.passkey.name}</p>
        ) : (
          <TextField
            label="Name"
            hint="The device it is on: “Work laptop”, “My phone”."
            autoFocus
            isRequired
            maxLength={60}
            value={name}
            onChange={setName}
            error={refusalAt(change.error, 'name')}
          />
        )}
        {asksPassword && (
          <TextField
            label="Present password"
            type="password"
            name="current-password"
            autoComplete="current-password"
            autoFocus={isRemoval}
            isRequired
            value={password}
            onChange={setPassword}
            error={refusalAt(change.error, 'password')}
          />
        )}
        {!atField && <RefusalNote error={change.error} />}
        <Button
          kind={isRemoval ? 'danger' : 'primary'}
          type="submit"
          isDisabled={(!isRemoval && !name.trim()) || (asksPassword && !password)}
          isPending={change.isPending}
        >
          {act}
        </Button>
      </form>
    </Dialog>
  );
}
