import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { useToast } from '../feedback/toast.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Section } from '../layout/page.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { NewPasswordField, PASSWORD_LETTERS_MIN } from './new-password-field.tsx';
import { changePassword } from './passwords.ts';

/** The part of one's settings that changes the password. */
export function PasswordPart() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title="Password"
      actions={
        <Button size="small" onPress={() => setOpen(true)}>
          Change password
        </Button>
      }
    >
      <p className="text-row text-muted">Changing it signs you out everywhere else, and you get a mail that says so.</p>
      {isOpen && <ChangePassword onClose={() => setOpen(false)} />}
    </Section>
  );
}

function ChangePassword({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => changePassword(current, password),
    onSuccess: async () => {
      toast.show({ title: 'Your password is changed' });
      await client.invalidateQueries({ queryKey: ['sessions'] });
      onClose();
    },
  });
  const atField = refusalAt(change.error, 'current') ?? refusalAt(change.error, 'password');
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title="Change your password"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!current || [...password].length < PASSWORD_LETTERS_MIN}
            isPending={change.isPending}
            onPress={() => change.mutate()}
          >
            Change password
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Present password"
          type="password"
          name="current-password"
          autoComplete="current-password"
          autoFocus
          isRequired
          value={current}
          onChange={setCurrent}
          error={refusalAt(change.error, 'current')}
        />
        <NewPasswordField value={password} onChange={setPassword} error={change.error} />
        {!atField && <RefusalNote error={change.error} />}
      </div>
    </Dialog>
  );
}
