import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { TextField } from '../forms/text-field.tsx';

/** The fewest letters of a password; the API says the same. */
export const PASSWORD_LETTERS_MIN = 12;

/** Where a new password is chosen: once, since it can be looked at. */
export function NewPasswordField(props: {
  value: string;
  onChange: (password: string) => void;
  /** Why it was not taken. */
  error: unknown;
  autoFocus?: boolean;
}) {
  const { value, onChange, error, autoFocus } = props;
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label="New password"
      type={shown ? 'text' : 'password'}
      name="new-password"
      autoComplete="new-password"
      autoFocus={autoFocus}
      isRequired
      value={value}
      onChange={onChange}
      hint={`${PASSWORD_LETTERS_MIN} characters at least. Three or four words that do not belong together are good.`}
      error={refusalAt(error, 'password')}
      aside={
        <Button kind="quiet" size="small" onPress={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
        </Button>
      }
    />
  );
}
