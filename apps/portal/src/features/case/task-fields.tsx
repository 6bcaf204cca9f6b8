import { InstantField, Select, TextField } from '@clearhold/ui';
import type { CaseTask } from './case-query.ts';

type Field = CaseTask['form'][number];
type Values = Record<string, string>;

/** What is asked with an answer: who was called, on which number, when. */
export function TaskFields(props: { fields: readonly Field[]; values: Values; onChange: (values: Values) => void }) {
  const { fields, values, onChange } = props;
  const set = (key: string) => (value: string) => onChange({ ...values, [key]: value });
  return fields.map((field, at) => (
    <FieldOf
      key={field.key}
      field={field}
      isFirst={at === 0}
      value={values[field.key] ?? ''}
      onChange={set(field.key)}
    />
  ));
}

interface FieldOfProps {
  field: Field;
  isFirst: boolean;
  value: string;
  onChange: (value: string) => void;
}

function FieldOf({ field, isFirst, value, onChange }: FieldOfProps) {
  const label = field.required ? field.label : `${field.label} (optional)`;
  const isPhone = field.type === 'phone';
  if (field.options.length > 0) {
    const options = field.options.map(({ key, label: words }) => ({ id: key, label: words }));
    const hint = isPhone ? 'What the supplier’s record holds; never a number from the invoice.' : undefined;
    return (
      <Select
        label={label}
        hint={hint}
        placeholder="Choose"
        options={options}
        value={value || null}
        onChange={onChange}
      />
    );
  }
  if (field.type === 'dateTime') return <InstantField label={label} isPast value={value} onChange={onChange} />;
  const hint = isPhone ? 'The supplier’s record holds no number; it has to be there first.' : undefined;
  return <TextField label={label} hint={hint} autoFocus={isFirst} value={value} onChange={onChange} />;
}
