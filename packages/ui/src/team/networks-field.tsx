import { refusalAt, TextField } from '../index.ts';

/** Networks as somebody typed them, apart. */
export const asList = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** Where a key is good from. */
export function NetworksField(props: { value: string; onChange: (text: string) => void; error: unknown }) {
  const { value, onChange, error } = props;
  return (
    <TextField
      label="Only from these networks"
      hint="Such as 203.0.113.0/24 or 2001:db8::/48, with blanks between. Empty: from anywhere."
      value={value}
      onChange={onChange}
      error={refusalAt(error, 'networks')}
    />
  );
}
