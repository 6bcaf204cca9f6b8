import { DEFAULT_BRAND, readHex, TextField } from '@clearhold/ui';

/** A colour as text with the system's own chooser beside it. */
export function ColourField(props: {
  label: string;
  hint?: string;
  error?: string;
  isDisabled?: boolean;
  value: string;
  /** What is used while there is none. */
  otherwise?: string;
  onChange: (colour: string) => void;
}) {
  const { value, otherwise, onChange, label, hint, error, isDisabled } = props;
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      isDisabled={isDisabled}
      className="max-w-60"
      inputClassName="font-mono"
      maxLength={7}
      value={value}
      onChange={onChange}
      before={
        <input
          type="color"
          disabled={isDisabled}
          aria-label={`Choose ${label.toLowerCase()}`}
          value={readHex(value) ?? otherwise ?? DEFAULT_BRAND}
          onChange={(event) => onChange(event.target.value)}
          className="size-5 cursor-pointer rounded-sm border-0 bg-transparent p-0"
        />
      }
    />
  );
}
