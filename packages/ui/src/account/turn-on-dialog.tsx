import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { Enrolment } from './enrolment.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { beginSecondFactor, secondFactorQuery } from './second-factor.ts';

/** Sets an authenticator app up: the password, the picture, the codes to keep. */
export function TurnOnDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [codes, setCodes] = useState<string[]>();
  const begin = useMutation({ mutationFn: () => beginSecondFactor(password) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate();
  };
  const turnedOn = (recoveryCodes: string[]) => {
    setCodes(recoveryCodes);
    void client.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      mustAnswer={Boolean(codes)}
      title={codes ? 'The second factor is on' : 'Set up an authenticator app'}
    >
      {codes ? (
        <RecoveryCodes codes={codes} onKept={onClose} />
      ) : begin.data ? (
        <Enrolment begun={begin.data} onOn={turnedOn} />
      ) : (
        <form noValidate onSubmit={submit} className="flex flex-col gap-4">
          <TextField
            label="Present password"
            type="password"
            name="current-password"
            autoComplete="current-password"
            autoFocus
            isRequired
            value={password}
            onChange={setPassword}
            error={refusalAt(begin.error, 'password')}
          />
          {!refusalAt(begin.error, 'password') && <RefusalNote error={begin.error} />}
          <Button kind="primary" type="submit" isDisabled={!password} isPending={begin.isPending}>
            Go on
          </Button>
        </form>
      )}
    </Dialog>
  );
}
