import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { CodeField } from './code-field.tsx';
import { confirmMyself } from './confirming.ts';
import { secondFactorQuery } from './second-factor.ts';

/** Asks for the password, or for a code where the person has an app and likes that better. */
export function ConfirmDialog({ onEnd }: { onEnd: (confirmed: boolean) => void }) {
  const { data: factor } = useQuery(secondFactorQuery);
  const [byCode, setByCode] = useState(false);
  const [typed, setTyped] = useState('');
  const confirm = useMutation({
    mutationFn: () => confirmMyself(byCode ? { code: typed } : { password: typed }),
    onSuccess: () => onEnd(true),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  const change = () => {
    setByCode(!byCode);
    setTyped('');
    confirm.reset();
  };
  const field = byCode ? 'code' : 'password';
  return (
    <Dialog
      isOpen
      size="small"
      onOpenChange={(open) => !open && onEnd(false)}
      title="Is it still you?"
      lead="This step is guarded. Show once more who you are; you are not asked again for ten minutes."
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {byCode ? (
          <CodeField recovery autoFocus value={typed} onChange={setTyped} error={confirm.error} />
        ) : (
          <TextField
            label="Your password"
            type="password"
            name="current-password"
            autoComplete="current-password"
            autoFocus
            isRequired
            value={typed}
            onChange={setTyped}
            error={refusalAt(confirm.error, 'password')}
          />
        )}
        {!refusalAt(confirm.error, field) && <RefusalNote error={confirm.error} />}
        <div className="flex flex-wrap items-center justify-end gap-2">
          {factor?.isOn && (
            <Button kind="quiet" onPress={change}>
              {byCode ? 'Use the password' : 'Use a code'}
            </Button>
          )}
          <Button kind="primary" type="submit" isDisabled={!typed.trim()} isPending={confirm.isPending}>
            Go on
          </Button>
        </div>
        <p className="text-label text-muted">Have you no password here? Sign out and in again, then repeat the step.</p>
      </form>
    </Dialog>
  );
}
