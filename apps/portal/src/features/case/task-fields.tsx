import { Button, Select, TextField } from '@clearhold/ui';
import type { CaseTask } from './case-query.ts';

type Field = CaseTask['form'][number];
type Values = Record<string, string>;

/** The values that a task asks for with this answer. */
export function fieldsFor(task: Pick<CaseTask, 'form'> | undefined, outcome: string | null): readonly Field[] {
  return (task?.form ?? []).filter(({ onlyFor }) => onlyFor.length === 0 || onlyFor.includes(outcome ?? ''));
}

/** What is asked with an answer: who was called, on which number, when. */
export function TaskFields(props: { fields: readonly Field[]; values: Values; onChange: (values: Values) => void }) {
  const { fields, values, onChange } = props;
  const set = (key: string) => (value: string) => onChange({ ...values, [key]: value });
  return (
    <div className="flex flex-col gap-3">
      {fields.map((field) => (
        <FieldOf key={field.key} field={field} value={values[field.key] ?? ''} onChange={set(field.key)} />
      ))}
    </div>
  );
}

function FieldOf({ field, value, onChange }: { field: Field; value: string; onChange: (value: string) => void }) {
  const label = field.required ? field.label : `${field.label} (optional)`;
  if (field.type === 'choice') {
    const options = field.options.map(({ key, label: words }) => ({ id: key, label: words }));
    return <Select label={label} options={options} value={value} onChange={(key) => onChange(String(key))} />;
  }
  if (field.type === 'dateTime') {
    return (
      <div className="flex items-end gap-2">
        <TextField label={label} hint="UTC, such as 2026-11-23T09:30:00Z" value={value} onChange={onChange} />
        <Button kind="quiet" onPress={() => onChange(`${new Date().toISOString().slice(0, 19)}Z`)}>
          Now
        </Button>
      </div>
    );
  }
  const hint =
    field.type === 'phone' ? 'A number that the supplier’s record holds, not one from the invoice.' : undefined;
  return <TextField label={label} hint={hint} value={value} onChange={onChange} />;
}
