import { type FormEvent, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { NewPasswordField, PASSWORD_LETTERS_MIN } from './new-password-field.tsx';

/** Asks for a new password once, on a page that a mailed link opened. A keeper of passwords hears whose it is. */
export function PasswordForm(props: {
  email: string;
  /** What the button does. */
  action: string;
  isPending: boolean;
  error: unknown;
  onSubmit: (password: string) => void;
}) {
  const { email, action, isPending, error, onSubmit } = props;
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(password);
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField autoFocus value={password} onChange={setPassword} error={error} />
      {!refusalAt(error, 'password') && <RefusalNote error={error} />}
      <Button
        kind="primary"
        type="submit"
        isDisabled={[...password].length < PASSWORD_LETTERS_MIN}
        isPending={isPending}
        className="h-10!"
      >
        {action}
      </Button>
    </form>
  );
}
