import { refusalAt } from '../exchange/refusal.ts';
import { TextField } from '../forms/text-field.tsx';

/** Where a code is typed: of the app, or with `recovery` also one of those that were kept. */
export function CodeField(props: {
  value: string;
  onChange: (code: string) => void;
  error: unknown;
  recovery?: boolean;
  autoFocus?: boolean;
}) {
  const { value, onChange, error, recovery, autoFocus } = props;
  return (
    <TextField
      label="Code"
      name="code"
      autoComplete="one-time-code"
      inputMode={recovery ? 'text' : 'numeric'}
      maxLength={recovery ? 20 : 7}
      autoFocus={autoFocus}
      isRequired
      inputClassName="tabular-nums tracking-widest"
      hint={
        recovery
          ? 'The six digits of your authenticator app, or a recovery code.'
          : 'The six digits that the app shows now.'
      }
      value={value}
      onChange={onChange}
      error={refusalAt(error, 'code')}
    />
  );
}
