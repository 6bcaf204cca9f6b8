import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { CopyField } from '../actions/copy-field.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { CodeField } from './code-field.tsx';
import { confirmSecondFactor } from './second-factor.ts';

// The browser's own check would keep a field that was refused from being sent again: these forms leave checking to the API.

/** The picture for the app, its words, and the first code that turns the second factor on. */
export function Enrolment(props: { begun: { secret: string; qr: string }; onOn: (recoveryCodes: string[]) => void }) {
  const { begun, onOn } = props;
  const [code, setCode] = useState('');
  const confirm = useMutation({ mutationFn: () => confirmSecondFactor(code), onSuccess: onOn });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-row">Scan this with an authenticator app, or type the letters below it into the app.</p>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(begun.qr)}`}
        alt="What an authenticator app scans: the letters below it, as a QR code"
        className="size-44 self-center rounded-md border border-line"
      />
      <CopyField label="Letters for the app" value={begun.secret} />
      <CodeField autoFocus value={code} onChange={setCode} error={confirm.error} />
      {!refusalAt(confirm.error, 'code') && <RefusalNote error={confirm.error} />}
      <Button kind="primary" type="submit" isDisabled={code.trim().length < 6} isPending={confirm.isPending}>
        Turn on second factor
      </Button>
    </form>
  );
}
